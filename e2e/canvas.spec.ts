import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { bundle } from './bundle';
import { expect, test } from './harness';

/** Marks as nodes, and the same as markup, in the colours of a theme. */
interface Picture {
  readonly name: string;
  readonly land: string;
  readonly nodes: readonly unknown[];
  readonly markup: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** What the bundle of `src/svg/canvas.ts` gives, as far as this test needs it. */
interface Painter {
  readonly paintNode: (context: CanvasRenderingContext2D, node: unknown, brush: unknown) => void;
}

test("a crowd's picture looks as its elements would", async ({ page }) => {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'src/map/fixtures/printed.node.ts'], {
    encoding: 'utf8',
  });
  const pictures: readonly Picture[] = JSON.parse(printed);
  expect(pictures.length).toBeGreaterThan(20);
  const painter = await bundle({
    lib: {
      entry: resolve('src/svg/canvas.ts'),
      formats: ['iife'],
      name: 'painter',
      fileName: () => 'painter.js',
    },
  });
  await page.goto('about:blank');
  await page.addScriptTag({ content: String(painter.get('painter.js')) });
  for (const { name, land, nodes, markup, width, height } of pictures) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif"><rect width="100%" height="100%" fill="${land}"/>${markup}</svg>`;
    const share = await page.evaluate(
      async ({ all, svg, land, width, height }) => {
        const pixels = (draw: (context: CanvasRenderingContext2D) => void) => {
          const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
          if (!context) throw new Error('no canvas');
          draw(context);
          return context.getImageData(0, 0, width, height).data;
        };
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const elements = pixels((context) => context.drawImage(image, 0, 0));
        const { paintNode } = (globalThis as unknown as { painter: Painter }).painter;
        const painted = pixels((context) => {
          context.fillStyle = land;
          context.fillRect(0, 0, width, height);
          for (const node of all)
            paintNode(context, node, { colour: (text: string) => text, family: 'sans-serif' });
        });
        let [inked, differ] = [0, 0];
        for (let i = 0; i < elements.length; i += 4) {
          const far = (a: Uint8ClampedArray, b: ArrayLike<number>, j: number) =>
            Math.max(...[0, 1, 2].map((c) => Math.abs((a[i + c] ?? 0) - (b[j + c] ?? 0))));
          if (far(elements, elements.slice(0, 4), 0) > 24) inked += 1;
          if (far(elements, painted, i) > 48) differ += 1;
        }
        return { inked: inked / (width * height), differ: differ / inked };
      },
      { all: nodes, svg, land, width, height },
    );
    expect(share.inked, name).toBeGreaterThan(0.001);
    expect(share.differ, name).toBeLessThan(0.03);
  }
});
