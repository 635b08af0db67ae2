import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './harness';

type Widths = readonly {
  readonly width: number;
  readonly height: number;
  readonly themes: readonly (keyof typeof THEMES)[];
}[];

/** The widths that are tried: a desk, a projector, which has its arrangement and so its colours, and a phone. */
const WIDTHS: Widths = [
  { width: 1440, height: 900, themes: ['light', 'dark', 'contrast'] },
  { width: 1024, height: 768, themes: ['light'] },
  { width: 390, height: 844, themes: ['light', 'dark', 'contrast'] },
];

/** The themes, each as the reader's system asks for it. */
const THEMES = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const;

/** What depends on colours; a theme changes nothing else. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Puts axe into every frame of a page that has none yet: the builder would send and run it anew, twice, for each look. */
async function bringAxe(page: Page): Promise<void> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
}

/** What axe finds wrong with a page, or a part of it, by all of its rules or by some: one line for each element. */
export async function faultsOf(page: Page, part = 'html', rules?: readonly string[]): Promise<string[]> {
  await bringAxe(page);
  const axe = new AxeBuilder({ page, axeSource: 'null' })
    .include(part)
    .options({
      ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
      rules: rules ? {} : { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    // In one go in the page itself: the other way takes a second page to put the results of its frames together.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** The same for what has the same colours at any width, and no arrangement of its own at 1024 px. */
export const TWO_WIDTHS: Widths = [
  { width: 1440, height: 900, themes: ['light'] },
  { width: 390, height: 844, themes: ['light', 'dark', 'contrast'] },
];

/** Asserts that axe finds nothing wrong with the page as it is, or a part of it, at each width in each theme. */
export async function expectFaultless(
  page: Page,
  what: string,
  part = 'html',
  widths: Widths = WIDTHS,
): Promise<void> {
  for (const { width, height, themes } of widths) {
    await page.setViewportSize({ width, height });
    for (const theme of themes) {
      const media = THEMES[theme];
      await page.emulateMedia(media);
      const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      await expect.poll(dark).toBe(media.colorScheme === 'dark');
      const faults = await faultsOf(page, part, theme === 'light' ? undefined : OF_COLOUR);
      expect(faults, `${what}, ${theme}, ${width} px`).toEqual([]);
    }
  }
}
