import { describe, expect, it } from 'vitest';
import { BUILT, PAGE, THEMES, type Theme, type ThemeColour, themeSheet } from '.';
import { contrast } from './fixtures/contrast';

const GROUNDS: readonly ThemeColour[] = ['paper', 'land', 'water', 'halo'];
const TEXT: readonly ThemeColour[] = ['ink', 'muted'];
const MARKS: readonly ThemeColour[] = [
  'strike',
  'call',
  'message',
  'meeting',
  'protest',
  'statement',
  'accent',
];

describe.each(Object.entries(THEMES))('the %s theme', (_, theme: Theme) => {
  it.each(TEXT.flatMap((text) => [...GROUNDS, 'window' as const].map((ground) => [text, ground] as const)))(
    'has %s readable on %s: at least 4.5 to 1',
    (text, ground) => expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5),
  );

  it.each(MARKS.flatMap((mark) => GROUNDS.map((ground) => [mark, ground] as const)))(
    'has %s plain on %s: at least 3 to 1',
    (mark, ground) => expect(contrast(theme[mark], theme[ground])).toBeGreaterThanOrEqual(3),
  );

  it('writes the names of lines and kinds, which are text, at 4.5 to 1 on paper and halo', () => {
    for (const mark of MARKS)
      for (const ground of ['paper', 'halo'] as const)
        expect(contrast(theme[mark], theme[ground]), `${mark} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('draws borders that are seen but stay behind the marks', () => {
    expect(contrast(theme.border, theme.land)).toBeGreaterThan(1.4);
    for (const mark of MARKS)
      expect(contrast(theme[mark], theme.land)).toBeGreaterThan(contrast(theme.border, theme.land));
  });

  it('draws coasts that are seen from either side, and rivers that are seen on land, both behind the marks', () => {
    for (const ground of ['land', 'water'] as const)
      expect(contrast(theme.coast, theme[ground]), ground).toBeGreaterThan(1.6);
    expect(contrast(theme.river, theme.land)).toBeGreaterThan(1.4);
    expect(contrast(theme.river, theme.land)).toBeLessThan(contrast(theme.coast, theme.land));
    for (const mark of MARKS)
      expect(contrast(theme[mark], theme.land)).toBeGreaterThan(contrast(theme.coast, theme.land));
  });

  it('tells land from water', () => expect(contrast(theme.land, theme.water)).toBeGreaterThan(1.08));
});

describe('the page theme', () => {
  it('refers to a custom property for every colour, and the sheet sets each in every theme', () => {
    const sheet = themeSheet();
    for (const [name, value] of Object.entries(PAGE)) {
      expect(value).toBe(`var(--${name})`);
      expect(sheet.split(`--${name}:`).length - 1).toBe(5);
    }
  });

  it('has the light colours where it is built and no sheet comes', () => {
    for (const [name, value] of Object.entries(BUILT))
      expect(value).toBe(`var(--${name},${THEMES.light[name as ThemeColour]})`);
  });
});
