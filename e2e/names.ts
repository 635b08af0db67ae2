import type { Locator, Page } from '@playwright/test';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect } from './harness';
import { northing } from './mercator';
import type { Point } from './regions';
import type { Position } from './story';

/** A name of a country or water on the map: its middle and its corners, in px of the window. */
export interface DrawnName {
  readonly id: string;
  readonly middle: Point;
  readonly corners: readonly Point[];
}

/** The names in a drawing. */
export const namesOf = (drawing: Locator): Promise<DrawnName[]> =>
  drawing.locator('[data-name]').evaluateAll((names) =>
    names.map((name) => {
      const { left, top, right, bottom } = name.getBoundingClientRect();
      // A line's box has room for accents and descenders, which capitals lack.
      const [y0, y1] = [top + 2, bottom - 2];
      return {
        id: name.getAttribute('data-name') ?? '',
        middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
        corners: [
          { x: left, y: y0 },
          { x: right, y: y0 },
          { x: right, y: y1 },
          { x: left, y: y1 },
        ],
      };
    }),
  );

/** Tells where a point of the window is on the ground of a flat map, from two places seen on it. */
export function groundFrom(
  one: { readonly at: Point; readonly position: Position },
  other: { readonly at: Point; readonly position: Position },
): (point: Point) => Position {
  const degree = (other.at.x - one.at.x) / (other.position[0] - one.position[0]);
  const height = (other.at.y - one.at.y) / (northing(other.position[1]) - northing(one.position[1]));
  return ({ x, y }) => {
    const n = northing(one.position[1]) + (y - one.at.y) / height;
    return [
      one.position[0] + (x - one.at.x) / degree,
      (2 * Math.atan(Math.exp(n)) - Math.PI / 2) * (180 / Math.PI),
    ];
  };
}

/** Which country the page's own basemap has at a position, in two letters; null at sea. */
export async function countriesOf(page: Page): Promise<(position: Position) => string | null> {
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const world = files.find((name) => /\/world[^/]*\.json$/.test(name));
  expect(world).toBeDefined();
  const topology: Topology = await (await page.request.get(world ?? '')).json();
  const { features } = feature(
    topology,
    topology.objects.countries as GeometryCollection<{ a2: string | null }>,
  );
  return ([lon, lat]) => features.find((country) => geoContains(country, [lon, lat]))?.properties.a2 ?? null;
}
