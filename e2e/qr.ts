import type { Locator } from '@playwright/test';
import { PNG } from 'pngjs';

/** The dark modules of a code without the white around it, row by row. */
type Modules = readonly (readonly boolean[])[];
/** Modules of white that belong around a code. */
const QUIET = 4;

/** Words for correction in each block, and blocks, by version from 1 on: level M of the table in ISO/IEC 18004. */
const CORRECTION = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23];

/** What the fifteen bits of the format are changed by, so that they are never all white. */
const FORMAT_MASK = 0b101_0100_0001_0010;
const FORMAT_DIVISOR = 0b101_0011_0111;
const LEVEL_M = 0;

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Powers of 2 in the field of 256 elements that the correction is reckoned in. */
const POWERS = [1];
for (let i = 1; i < 255; i += 1) {
  const double = (POWERS[i - 1] ?? 0) * 2;
  POWERS.push(double > 255 ? double ^ 0x11d : double);
}
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (POWERS[(POWERS.indexOf(a) + POWERS.indexOf(b)) % 255] ?? 0);

/** Whether a block of words is one that a writer could have made: it is zero at every root of the generator. */
const isSound = (words: readonly number[], correction: number): boolean =>
  POWERS.slice(0, correction).every((root) => words.reduce((sum, word) => times(sum, root) ^ word, 0) === 0);

/** The middles of the small squares in a code of a version, along either side. */
function alignment(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))];
}

/** Tells which modules help to find and read a code, and carry nothing of its text. */
function patterns(version: number, size: number): (x: number, y: number) => boolean {
  const middles = alignment(version, size);
  const last = size - 7;
  const small = middles.flatMap((y) =>
    middles
      .filter((x) => ![`6 6`, `6 ${last}`, `${last} 6`].includes(`${x} ${y}`))
      .map((x) => [x, y] as const),
  );
  return (x, y) =>
    (x < 9 && y < 9) ||
    (x >= size - 8 && y < 9) ||
    (x < 9 && y >= size - 8) ||
    x === 6 ||
    y === 6 ||
    (version > 6 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))) ||
    small.some(([mx, my]) => Math.abs(mx - x) < 3 && Math.abs(my - y) < 3);
}

/** What is left of a format's bits when divided as they were when it was written: nothing, if none of them is wrong. */
function formatRest(bits: number): number {
  let rest = bits;
  for (let i = 14; i >= 10; i -= 1) if ((rest >> i) % 2 === 1) rest ^= FORMAT_DIVISOR << (i - 10);
  return rest;
}

/** Whether the three large squares that a code is found by are there, with white around each. */
function canBeFound(dark: (x: number, y: number) => boolean, size: number): boolean {
  const along = Array.from({ length: 9 }, (_, i) => i - 4);
  return [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ].every(([mx = 0, my = 0]) =>
    along.every((dy) =>
      along.every((dx) => {
        const away = Math.max(Math.abs(dx), Math.abs(dy));
        return dark(mx + dx, my + dy) === (away < 4 && away !== 2);
      }),
    ),
  );
}

/** The text of a code of level M with bytes in it, as a camera's program reads it; throws where it is not sound. */
function readModules(modules: Modules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const dark = (x: number, y: number) => modules[y]?.[x] === true;
  const beside = [0, 1, 2, 3, 4, 5, 7, 8];
  const format = [...beside.map((x) => dark(x, 8)), ...[7, 5, 4, 3, 2, 1, 0].map((y) => dark(8, y))];
  const bits = format.reduce((all, bit) => all * 2 + Number(bit), 0) ^ FORMAT_MASK;
  const [level, mask] = [bits >> 13, MASKS[(bits >> 10) & 7]];
  if (!canBeFound(dark, size) || formatRest(bits) !== 0) throw new Error('This is no code.');
  if (level !== LEVEL_M || !mask) throw new Error(`The code has level ${level}.`);

  // In columns of two from the right, up and down in turn, passing over the column of the timing.
  const isPattern = patterns(version, size);
  const read: boolean[] = [];
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (!isPattern(x, y)) read.push(dark(x, y) !== mask(x, y));
      }
  const words = Array.from({ length: Math.floor(read.length / 8) }, (_, i) =>
    read.slice(i * 8, i * 8 + 8).reduce((all, bit) => all * 2 + Number(bit), 0),
  );

  const [correction = 0, count = 0] = [CORRECTION[version - 1], BLOCKS[version - 1]];
  const shorter = Math.floor(words.length / count);
  const longer = words.length % count;
  const blocks: number[][] = Array.from({ length: count }, () => []);
  const left = words.values();
  for (let i = 0; i <= shorter; i += 1)
    for (const [b, block] of blocks.entries()) {
      // The word that the longer blocks have more is their last one before the correction.
      const hasOne = i !== shorter - correction || b >= count - longer;
      const word = hasOne ? left.next() : null;
      if (word && !word.done) block.push(word.value);
    }
  if (!blocks.every((block) => isSound(block, correction))) throw new Error('The code is not sound.');

  const data = blocks.flatMap((block) => block.slice(0, -correction));
  const text = data.flatMap((word) => [...word.toString(2).padStart(8, '0')]).join('');
  const long = version > 9 ? 16 : 8;
  if (text.slice(0, 4) !== '0100') throw new Error('The code begins with something else than bytes.');
  const length = Number.parseInt(text.slice(4, 4 + long), 2);
  const bytes = Array.from({ length }, (_, i) =>
    Number.parseInt(text.slice(4 + long + i * 8, 12 + long + i * 8), 2),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
}

/** The text of a code on the page, from a picture of it. */
export async function readQr(code: Locator): Promise<string> {
  const { width, data } = PNG.sync.read(await code.screenshot());
  const box = await code.boundingBox();
  if (!box) throw new Error('The code is not on the page.');
  const across = await code.evaluate((svg) => (svg instanceof SVGSVGElement ? svg.viewBox.baseVal.width : 0));
  const isDark = (x: number, y: number) => {
    // The picture begins at the px that the code begins in.
    const px = Math.floor((box.x % 1) + ((x + 0.5) / across) * box.width);
    const py = Math.floor((box.y % 1) + ((y + 0.5) / across) * box.height);
    return (data[(py * width + px) * 4] ?? 0) < 128;
  };
  const all = Array.from({ length: across }, (_, y) =>
    Array.from({ length: across }, (_, x) => isDark(x, y)),
  );
  const inner = all.slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET));
  const darks = (rows: Modules) => rows.flat().filter(Boolean).length;
  if (darks(all) !== darks(inner)) throw new Error('The white around the code is missing.');
  return readModules(inner);
}
