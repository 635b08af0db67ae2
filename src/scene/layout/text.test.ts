import { describe, expect, it } from 'vitest';
import { textWidth } from './text';

// Widths in px as Chromium draws them at 100 px: in our Inter at weights 600 and 700, and in our Source Serif 4.
const INTER: readonly (readonly [string, semibold: number, bold: number])[] = [
  ['Tehran', 336, 340.4],
  ['Moscow', 409.6, 414.3],
  ['Jerusalem', 505.7, 513],
  ['Washington', 576.3, 586.1],
  ['Gaza City', 467.7, 472.2],
  ['Natanz', 344.3, 349],
  ['Isfahan', 356.9, 362.6],
  ['Tabriz', 301.6, 306.1],
  ['Tel Aviv', 378.2, 384.2],
  ['Warsaw', 389.9, 395.8],
  ['Putin–Netanyahu call', 1018.3, 1032],
  ['UN Security Council meeting on Iran', 1750.1, 1765],
];
const SERIF: readonly (readonly [string, number])[] = [
  ['No Israeli account of the call with Putin was found.', 2412.5],
  ["Missiles fired at the base: 19 by Qatar's count, 14 by Trump's.", 2855.4],
  ['Internet shut down in Iran', 1257.1],
];

describe('textWidth', () => {
  const isJustOver = (estimate: number, real: number) => {
    expect(estimate).toBeGreaterThanOrEqual(real);
    expect(estimate).toBeLessThanOrEqual(real * 1.05);
  };

  it.each(INTER)('is no less than “%s” takes, and hardly more', (text, semibold, bold) => {
    isJustOver(textWidth(text, 100), semibold);
    isJustOver(textWidth(text, 100, 'bold'), bold);
  });

  it.each(SERIF)('is no less than “%s” takes in serif, and hardly more', (text, real) => {
    isJustOver(textWidth(text, 100, 'serif'), real);
  });

  it('takes an accented letter for its plain one, and grows with the size', () => {
    expect(textWidth('Chișinău', 13)).toBeCloseTo(textWidth('Chisinau', 13));
    expect(textWidth('Tehran', 26)).toBeCloseTo(2 * textWidth('Tehran', 13));
  });

  it('leaves room for letters that it does not know', () => {
    expect(textWidth('Тегеран', 10)).toBeGreaterThan(45);
  });
});
