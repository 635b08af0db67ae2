import { describe, expect, it } from 'vitest';
import { fitBounds, type Position, projectionOf } from '../../geo';
import { positionOf } from '../marks/points';
import { dataset, sceneOf, WINDOWS } from '../story.fixture';
import { layoutScene, meet, type PlacedLabel, type PlacedScene, type Surface } from '.';
import { boxAround, holds } from './box';

const fit = ['moscow', 'jerusalem', 'tehran', 'shiraz'].flatMap((id): Position[] => {
  const place = dataset.places.get(id);
  return place ? [positionOf(place)] : [];
});

const SIZES = [
  { width: 390, height: 420, column: 0, foot: 0, air: 40 },
  { width: 768, height: 560, column: 0, foot: 0, air: 44 },
  { width: 1024, height: 768, column: 400, foot: 120, air: 80 },
  { width: 1440, height: 900, column: 400, foot: 120, air: 90 },
];

function placedOn(
  window: keyof typeof WINDOWS,
  { width, height, column, foot, air }: (typeof SIZES)[number],
  more: Partial<Surface> = {},
): PlacedScene {
  const frame = { width, height };
  const covered = { top: 0, left: 0, right: column, bottom: foot };
  const insets = { top: air, left: air, right: column + air, bottom: foot + air };
  const projection = projectionOf(fitBounds(fit, frame, insets, 'mercator'), frame);
  const surface = { frame, covered, obstacles: [], compact: width < 600, ...more };
  return layoutScene(sceneOf({ window: WINDOWS[window] }), projection, surface);
}

const onLeader = (labels: readonly PlacedLabel[]) =>
  labels.flatMap((label) => (label.leader ? [{ ...label, leader: label.leader }] : []));
const along = ([[x0, y0], [x1, y1]]: NonNullable<PlacedLabel['leader']>) =>
  Array.from({ length: 101 }, (_, i) => [x0 + ((x1 - x0) * i) / 100, y0 + ((y1 - y0) * i) / 100] as const);

describe('placeOff', () => {
  it.each(SIZES)('names Tehran and Jerusalem, whatever time is shown, at $width px', (size) => {
    for (const window of ['first view', 'June burst', 'January'] as const) {
      const words = placedOn(window, size).labels.map((label) => label.lines.join(' '));
      for (const name of ['Tehran', 'Jerusalem'])
        expect(
          words.some((w) => w.includes(name)),
          `${name}: ${window}`,
        ).toBe(true);
    }
  });

  it.each(SIZES.slice(1))("names every place of the first view's strikes, at $width px", (size) => {
    const { labels, points } = placedOn('first view', size);
    const keys = labels.map(({ key }) => key);
    for (const {
      mark,
      places: [first],
    } of points)
      if (mark.kind === 'strike') expect(keys).toContain(`label ${first}`);
  });

  it('names Natanz and Isfahan too where there is room', () => {
    for (const size of SIZES.slice(2)) {
      const words = placedOn('June burst', size).labels.map((label) => label.lines.join(' '));
      expect(words).toContainEqual(expect.stringContaining('Natanz'));
      expect(words).toContainEqual(expect.stringContaining('Isfahan'));
    }
  });

  it.each(SIZES)(
    'leads each from its symbol to its words, over no symbol and no words, at $width px',
    (size) => {
      for (const window of ['first view', 'June burst', 'January', 'all time'] as const) {
        const { labels, points, places, edges } = placedOn(window, size);
        for (const { key, leader, box, lines } of onLeader(labels)) {
          const name = `${lines.join(' ')}: ${window}`;
          const place = key.replace('label ', '');
          const at = [...points, ...places].flatMap((symbol) =>
            'places' in symbol && symbol.mark.kind === 'strike' && symbol.places[0] === place
              ? [[symbol.x, symbol.y] as const]
              : 'symbol' in symbol.mark && symbol.mark.place === place
                ? [[symbol.x, symbol.y] as const]
                : [],
          );
          // What else stands at the place may lie between.
          expect(
            Math.min(...at.map(([x, y]) => Math.hypot(x - leader[0][0], y - leader[0][1]))),
            name,
          ).toBeLessThan(50);
          expect(holds(box, leader[1], 4), name).toBe(true);
          const others = [
            ...labels.filter((label) => label.key !== key).map((label) => label.box),
            ...edges.map((edge) => edge.box),
            ...points.map((point) => boxAround(point.x, point.y, point.size)),
          ];
          expect(
            others.filter((other) => meet(box, other)),
            name,
          ).toEqual([]);
          expect(
            others.filter((other) => along(leader).some((point) => holds(other, point))),
            name,
          ).toEqual([]);
        }
      }
    },
  );

  it('uses leaders only for struck sites and capitals, and only at rest', () => {
    const [, , size] = SIZES;
    if (!size) throw new Error('No size.');
    const { labels, points, places } = placedOn('June burst', size);
    const struck = new Set(points.filter((p) => p.mark.kind === 'strike').map((p) => `label ${p.places[0]}`));
    const capitals = new Set(
      places.filter((p) => p.mark.emphasis === 'capital').map((p) => `label ${p.mark.place}`),
    );
    const led = onLeader(labels);
    expect(led.length).toBeGreaterThan(2);
    for (const { key } of led) expect(struck.has(key) || capitals.has(key), key).toBe(true);
    const moving = placedOn('June burst', size, { moving: true });
    expect(onLeader(moving.labels)).toEqual([]);
    expect(moving.labels.length).toBeGreaterThan(10);
  });
});
