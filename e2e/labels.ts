import type { Locator } from '@playwright/test';

/** A text drawn on the page: its words, and its box in px of the window. */
export interface DrawnText {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The texts of a drawing that can be seen, once they stand in their own fonts. */
export const textsOf = (drawing: Locator): Promise<DrawnText[]> =>
  drawing.locator('text').evaluateAll(async (texts) => {
    const measured = () =>
      texts
        .filter((text) => getComputedStyle(text).visibility === 'visible')
        .map((text) => {
          const { left, top, right, bottom } = text.getBoundingClientRect();
          const lines = text.children.length > 0 ? [...text.children] : [text];
          const words = lines.map((line) => line.textContent).join(' ');
          return { text: words, x0: left, y0: top, x1: right, y1: bottom };
        })
        .filter(({ x0, x1 }) => x1 > x0);
    // A font is asked for by what is laid out in it.
    measured();
    await document.fonts.ready;
    return measured();
  });

/** Pairs of texts that cover each other by more than `allowed` px in both directions. */
export const overlapsIn = (texts: readonly DrawnText[], allowed = 1): string[] =>
  texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > allowed &&
          Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > allowed,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );

/** What the first view names: the places and both calls. */
export const NAMED = [
  'Moscow',
  'Jerusalem',
  'Tehran',
  'Natanz',
  'Isfahan',
  'Tabriz',
  'Putin–Netanyahu',
  'Putin–Pezeshkian',
];
