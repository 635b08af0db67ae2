import type { Page } from '@playwright/test';
import { mapOf, type Point } from './regions';
import type { Position } from './story';

const RADIANS = Math.PI / 180;

/** How far north of the equator a latitude lies on a flat map of radius 1. */
export const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));

/** Where a link's `at=lon,lat,zoom` puts a position in a frame, in px from its top left corner. */
export function project(
  [lon, lat]: Position,
  [lon0, lat0, zoom]: readonly [number, number, number],
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  const world = 512 * 2 ** zoom;
  return {
    x: width / 2 + (world * (lon - lon0)) / 360,
    y: height / 2 - (world * (northing(lat) - northing(lat0))) / (2 * Math.PI),
  };
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A mark of the map in px from the frame's top left corner. */
export interface DrawnMark {
  readonly ids: readonly string[];
  /** Whether it is named by `data-event`. */
  readonly single: boolean;
  /** The point that it is drawn around. */
  readonly at: Point;
  /** First and last point of each stretch of its first path. */
  readonly ends: readonly (readonly [Point, Point])[];
}

/** Reads the frame's size and the marks from the page. */
export async function readMarks(page: Page): Promise<{ width: number; height: number; marks: DrawnMark[] }> {
  const picture = mapOf(page).locator('svg').first();
  const box = await picture.boundingBox();
  if (!box) throw new Error('The map has no picture.');
  const raw = await picture.locator('[data-event], [data-events]').evaluateAll((elements) =>
    elements.map((element) => {
      const { e, f } = (element as SVGGraphicsElement).getCTM() ?? { e: Number.NaN, f: Number.NaN };
      const own = element.getAttribute('data-event');
      return {
        ids: (own ?? element.getAttribute('data-events') ?? '').split(' '),
        single: own !== null,
        at: { x: e, y: f },
        path: element.querySelector('path')?.getAttribute('d') ?? '',
      };
    }),
  );
  const point = (pair = ''): Point => {
    const [x = Number.NaN, y = Number.NaN] = pair.split(',').map(Number);
    return { x, y };
  };
  const marks = raw.map(({ path, ...mark }) => ({
    ...mark,
    ends: path
      .split('M')
      .slice(1)
      .map((stretch) => stretch.split('L'))
      .map((points) => [point(points[0]), point(points.at(-1))] as const),
  }));
  return { width: box.width, height: box.height, marks };
}
