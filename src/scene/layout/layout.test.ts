import { describe, expect, it } from 'vitest';
import { fitBounds, type Position, projectionOf } from '../../geo';
import { positionOf } from '../marks/points';
import { dataset, sceneOf, WINDOWS } from '../story.fixture';
import { layoutScene, meet, type PlacedScene } from '.';

const fit = ['moscow', 'jerusalem', 'tehran', 'shiraz'].flatMap((id): Position[] => {
  const place = dataset.places.get(id);
  return place ? [positionOf(place)] : [];
});

const SURFACES = [
  { width: 390, height: 420, column: 0, foot: 0, air: 40 },
  { width: 768, height: 560, column: 0, foot: 0, air: 44 },
  { width: 1024, height: 768, column: 400, foot: 120, air: 80 },
  { width: 1440, height: 900, column: 400, foot: 120, air: 90 },
];

const WIDEST = { width: 1440, height: 900, column: 400, foot: 120, air: 90 };

function placed(window: keyof typeof WINDOWS, surface: (typeof SURFACES)[number]): PlacedScene {
  const { width, height, column, foot, air } = surface;
  const frame = { width, height };
  const covered = { top: 0, left: 0, right: column, bottom: foot };
  const insets = { top: air, left: air, right: column + air, bottom: foot + air };
  const camera = fitBounds(fit, frame, insets, 'mercator');
  return layoutScene(sceneOf({ window: WINDOWS[window] }), projectionOf(camera, frame), {
    frame,
    covered,
    obstacles: [],
    compact: width < 600,
  });
}

describe('layoutScene', () => {
  for (const surface of SURFACES) {
    for (const window of Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]) {
      it(`keeps labels off each other and off markers: ${window} at ${surface.width} px`, () => {
        const { labels, edges } = placed(window, surface);
        const boxes = [...labels.map((l) => l.box), ...edges.map((e) => e.box)];
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(meet(a, b)).toBe(false);
        for (const box of boxes) {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(surface.width - surface.column);
          expect(box.y1).toBeLessThanOrEqual(surface.height - surface.foot);
        }
      });
    }

    it(`names the first view's places and both calls at ${surface.width} px`, () => {
      const words = placed('first view', surface).labels.map((l) => l.lines.join(' '));
      for (const name of ['Moscow', 'Jerusalem', 'Tehran', 'Natanz', 'Isfahan', 'Tabriz'])
        expect(
          words.some((w) => w.includes(name)),
          name,
        ).toBe(true);
      expect(words).toContain('Putin–Netanyahu call');
      expect(words).toContain('Putin–Pezeshkian call');
    });

    it(`hides nothing that happened: every event is on the map or named at its border at ${surface.width} px`, () => {
      for (const window of Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]) {
        const scene = sceneOf({ window: WINDOWS[window] });
        const { lines, points, edges } = placed(window, surface);
        const seen = new Set([
          ...lines.flatMap((l) => l.mark.events),
          ...points.flatMap((p) => p.events),
          ...edges.flatMap((e) => e.events),
        ]);
        for (const mark of [...scene.points, ...scene.lines])
          for (const id of mark.events) expect(seen.has(id), `${id} in ${window}`).toBe(true);
      }
    });
  }

  it('draws a struck capital as one mark', () => {
    const { points, places } = placed('first view', WIDEST);
    const tehran = points.find((p) => p.mark.kind === 'strike' && p.places.includes('tehran'));
    expect(tehran?.ring).toBe('capital');
    expect(places.some((p) => p.mark.place === 'tehran')).toBe(false);
  });
});
