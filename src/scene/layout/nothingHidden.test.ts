import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../geo';
import { sceneOf, WINDOWS } from '../story.fixture';
import { layoutScene } from '.';

describe('layoutScene, wherever a camera looks from', () => {
  const scene = sceneOf({ window: WINDOWS['all time'] });
  const frame = { width: 1280, height: 720 };
  const cameras = fc.record({
    center: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -80, max: 80 })),
    zoom: fc.double({ min: 1, max: 5, noNaN: true }),
    projection: fc.constantFrom('mercator' as const, 'globe' as const),
  });

  it('draws whatever happened, or names it at its border', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const { lines, points, edges } = layoutScene(scene, projectionOf(camera, frame), {
          frame,
          covered: { top: 0, left: 0, right: 0, bottom: 0 },
          obstacles: [],
          compact: false,
          moving: true,
        });
        const shown = new Set([
          ...lines.flatMap(({ mark }) => mark.events),
          ...points.flatMap(({ events }) => events),
          ...edges.flatMap(({ events }) => events),
        ]);
        const hidden = [...scene.points, ...scene.lines].flatMap(({ events }) =>
          events.filter((id) => !shown.has(id)),
        );
        expect(hidden).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
