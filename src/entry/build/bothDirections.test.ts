import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file));

/** What has sides on purpose, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'ui/page.css left: 0': 'px on the map are counted from its left, whatever the direction of the page',
};

const SIDES =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?)$/;
const SIDED_VALUES = /^(?:text-align|float|clear|background-position|object-position|transform-origin)$/;
const FOUR_SIDES =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-(?:margin|padding))$/;

/** The parts of a value at its top level: `0 calc(1px + 2px)` has two. */
const partsOf = (value: string): string[] => value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

/** Whether a declaration means the same whichever way the page runs. */
function isLogical(property: string, value: string): boolean {
  if (SIDES.test(property)) return false;
  if (SIDED_VALUES.test(property) && /\b(?:left|right)\b/.test(value)) return false;
  if (/\bto (?:left|right)\b|translateX?\(/.test(value)) return false;
  const [top = '', right, , left] = partsOf(value);
  if (FOUR_SIDES.test(property)) return left === undefined || left === right;
  const corners = partsOf(value);
  if (property === 'border-radius') return corners.length < 2 || corners.every((corner) => corner === top);
  return true;
}

const declarationsOf = (css: string): (readonly [property: string, value: string])[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => [property, value.trim().replace(/\s+/g, ' ')],
  );

describe('style sheets', () => {
  const sided = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      declarationsOf(readFileSync(file, 'utf8'))
        .filter(([property, value]) => !isLogical(property, value))
        .map(([property, value]) => `${relative(root, file)} ${property}: ${value}`),
    );

  it('know where lines begin and end, not left and right', () => {
    expect(sided).toEqual(Object.keys(EXCEPTIONS));
  });

  it.each([
    ['margin-left', '1px'],
    ['right', '0'],
    ['text-align', 'left'],
    ['float', 'right'],
    ['inset', '0 auto auto 0'],
    ['padding', '0 1px 0 calc(1px + 2px)'],
    ['border-radius', '4px 0 0 4px'],
    ['background', 'linear-gradient(to right, red, blue)'],
    ['transform', 'translateX(4px)'],
  ])('would not be let through with %s: %s', (property, value) => {
    expect(isLogical(property, value)).toBe(false);
  });

  it.each([
    ['margin', '0 calc(1px + 2px) 0 calc(1px + 2px)'],
    ['text-align', 'start'],
    ['inset', '50% 0 auto'],
    ['border-radius', '4px'],
  ])('may have %s: %s', (property, value) => {
    expect(isLogical(property, value)).toBe(true);
  });
});

describe('words in drawings', () => {
  // `text-anchor` follows the direction of the page: an end of a text is where it was computed only in these drawings, whose
  // style sheets give them a direction of their own, and in pictures, which have no page around them.
  const DIRECTED = [/^map\/marks\//, /^map\/scaleBar\.ts$/, /^timeline\/draw\//, /^export\//, /^svg\//];

  it('hang by their middle where the drawing has the direction of the page', () => {
    const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.|fixture/.test(file));
    const anchors = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:'text-anchor'|textAnchor)['":=\s]+([^\s,}]+)/g)].map(
        ([, value = '']) => [relative(root, file), value] as const,
      ),
    );
    expect(anchors.length).toBeGreaterThan(10);
    const others = anchors.filter(
      ([file, value]) => !/middle/.test(value) && !DIRECTED.some((name) => name.test(file)),
    );
    expect(others).toEqual([]);
  });

  it('stand in drawings that run from left to right by themselves', () => {
    const rules = (file: string) => readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ');
    expect(rules('ui/page.css')).toMatch(
      /:is\([^)]*\.map-picture[^)]*\.map-paper[^)]*\) \{ direction: ltr; \}/,
    );
    expect(rules('timeline/timeline.css')).toMatch(/\.timeline-axis \{[^}]*direction: ltr;/);
  });
});
