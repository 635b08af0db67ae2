import type { Locator, Page } from '@playwright/test';

export const mapOf = (page: Page): Locator => page.getByRole('region', { name: 'Map', exact: true });
export const timeOf = (page: Page): Locator => page.getByRole('region', { name: 'Time', exact: true });
export const listOf = (page: Page): Locator => page.getByRole('list', { name: 'Events', exact: true });
export const startOf = (page: Page): Locator => page.getByRole('slider', { name: 'Start of time shown' });
export const endOf = (page: Page): Locator => page.getByRole('slider', { name: 'End of time shown' });
export const handleOf = (page: Page, handle: 'start' | 'end' | 'window'): Locator =>
  timeOf(page).locator(`[data-handle="${handle}"]`);

/** The marks in a region that stand for an event, alone or together with others. */
export const marksOf = (region: Locator, id: string): Locator =>
  region.locator(`[data-event="${id}"], [data-events~="${id}"]`);

/** The button in the list that opens an event. */
export const titleOf = (page: Page, id: string): Locator =>
  listOf(page).locator(`[data-event="${id}"]`).getByRole('button').first();

/** The ids that the marks or items of a region stand for, in the order of the page, as often as they do. */
export async function idsIn(region: Locator): Promise<string[]> {
  const ids = await region
    .locator('[data-event], [data-events]')
    .evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('data-event') ?? mark.getAttribute('data-events') ?? ''),
    );
  return ids.flatMap((id) => id.split(' '));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a point mark or a place stands, in px of the window: the point that it is drawn around. */
export const spotOf = (mark: Locator): Promise<Point> =>
  mark.evaluate((element) => {
    const { e, f } = (element as SVGGraphicsElement).getScreenCTM() ?? { e: Number.NaN, f: Number.NaN };
    return { x: e, y: f };
  });

/** A point of a line's path where the pointer meets it and nothing above it, in px of the window. */
export const onLine = (line: Locator): Promise<Point> =>
  line.evaluate((mark) => {
    const path = mark.querySelector('path');
    const matrix = path?.getScreenCTM();
    if (!path || !matrix) throw new Error('The line has no path.');
    const length = path.getTotalLength();
    const points = Array.from({ length: 80 }, (_, i) => path.getPointAtLength(((i + 10) / 100) * length));
    const free = points
      .map((point) => point.matrixTransform(matrix))
      .find(({ x, y }) => mark.contains(document.elementFromPoint(x, y)));
    if (!free) throw new Error('No part of the line can be reached.');
    return { x: free.x, y: free.y };
  });
