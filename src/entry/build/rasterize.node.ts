import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { paint, SANS } from '../../export';
import type { Rasterize } from './picture.node';

/** Where a font of the style sheet is on this machine, and the family that the page calls it by. */
export interface FontFile {
  readonly family: string;
  readonly file: string;
}

/** The font files that a style sheet takes from packages. */
export const fontFilesIn = (css: string): FontFile[] =>
  [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, rule = '']) => {
    const family = /font-family:\s*"?([^";]+)"?;/.exec(rule)?.[1];
    const file = /url\("(@[^"]+)"\)/.exec(rule)?.[1];
    return family && file ? [{ family, file: `node_modules/${file}` }] : [];
  });

type Canvas = typeof import('@napi-rs/canvas');

/** Arrows that our fonts lack, as turns of the one that they have, in degrees. */
const TURNS: Readonly<Record<string, number>> = { '→': 90, '←': -90, '↗': 45, '↖': -45, '↘': 135, '↙': -135 };
const UP = '↑';
/** How far above the line the middle of an arrow is, of the size of the letters. */
const MIDDLE = 0.36;

/**
 * Has a canvas of Node's write as a browser's does: it takes weights for faces of their own and knows no second file of a
 * family, and what no font has it writes as an empty box.
 */
function writingAsPagesDo(context: SKRSContext2D): SKRSContext2D {
  const plain = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), 'font');
  let size = 0;
  Object.defineProperty(context, 'font', {
    get: () => plain?.get?.call(context),
    set(font: string) {
      const [, style, weight, px = '', families = ''] = /^(\S+) (\S+) ([\d.]+)px (.*)$/.exec(font) ?? [];
      const first = /^'?([^',]+)'?/.exec(families)?.[1] ?? '';
      size = Number(px);
      plain?.set?.call(context, `${style} 400 ${px}px '${first}', ${alias(first)}, ${families}`);
      context.fontVariationSettings = `'wght' ${weight}`;
    },
  });
  for (const verb of ['fillText', 'strokeText'] as const) {
    const write = context[verb].bind(context);
    context[verb] = (text, x, y) => {
      const parts = text.split(/([→←↗↖↘↙])/).filter((part) => part !== '');
      if (!parts.some((part) => part in TURNS)) return write(text, x, y);
      const widths = parts.map((part) => context.measureText(part in TURNS ? UP : part).width);
      const whole = widths.reduce((sum, width) => sum + width, 0);
      const shares: Readonly<Record<string, number>> = { center: 0.5, right: 1 };
      let at = x - whole * (shares[context.textAlign] ?? 0);
      context.save();
      context.textAlign = 'left';
      for (const [i, part] of parts.entries()) {
        const [turn, width = 0] = [TURNS[part], widths[i]];
        if (turn === undefined) write(part, at, y);
        else {
          context.save();
          context.translate(at + width / 2, y - MIDDLE * size);
          context.rotate((turn * Math.PI) / 180);
          write(UP, -width / 2, MIDDLE * size);
          context.restore();
        }
        at += width;
      }
      context.restore();
    };
  }
  return context;
}

/** The name of a family's second file, with the letters that its first one lacks. */
const alias = (family: string) => `'${family} Extended'`;

/** Draws pictures as PNG by a canvas, in the page's own fonts. Throws when one of them cannot be read. */
export function rasterizerOf({ createCanvas, GlobalFonts, Path2D }: Canvas): Rasterize {
  for (const { family, file } of fontFilesIn(readFileSync('src/ui/fonts.css', 'utf8'))) {
    const name = file.includes('-latin-ext-') ? alias(family).replaceAll("'", '') : family;
    if (!GlobalFonts.registerFromPath(resolve(file), name)) throw new Error(`${file} is not a font.`);
  }
  // What paints knows a browser's global names.
  Object.assign(globalThis, { Path2D });
  return ({ nodes, frame }, { width, height }) => {
    const canvas = createCanvas(width, height);
    // The package's canvas is the browser's with additions, though its types do not say so.
    const writing = (of: typeof canvas) =>
      writingAsPagesDo(of.getContext('2d')) as unknown as CanvasRenderingContext2D;
    const context = writing(canvas);
    context.scale(width / frame.width, height / frame.height);
    const free: CanvasRenderingContext2D[] = [];
    const layers = {
      take: () => free.pop() ?? writing(createCanvas(width, height)),
      give(layer: CanvasRenderingContext2D) {
        layer.resetTransform();
        layer.clearRect(0, 0, width, height);
        free.push(layer);
      },
    };
    for (const _ of paint(context, nodes, frame, layers, SANS)) {
      // Nothing else waits for its turn here.
    }
    return canvas.toBuffer('image/png');
  };
}

/** What draws pictures in the build; null, with one line that says so, where the platform has no canvas for it. */
export async function findRasterizer(
  load: () => Promise<Canvas> = () => import('@napi-rs/canvas'),
): Promise<Rasterize | null> {
  const canvas = await load().catch(() => null);
  if (canvas) return rasterizerOf(canvas);
  console.warn('No pictures are made: the package @napi-rs/canvas does not run on this machine.');
  return null;
}
