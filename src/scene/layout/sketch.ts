import type { GeoProjection } from 'd3-geo';
import type { Scene } from '../types';
import { boxAround } from './box';
import { placeCounts } from './counts';
import { placeLine } from './lines';
import { placePoints } from './points';
import type { PlacedLine, PlacedScene, Surface } from './types';

/** The marks of a scene without words: what a map shows of a crowd while time rushes by. */
export interface Sketch {
  /** Lines, laid out one by one as they are taken. */
  readonly lines: Iterable<PlacedLine>;
  /** All else; to be asked for once the lines have been taken. */
  readonly rest: () => Pick<PlacedScene, 'points' | 'places' | 'counts'>;
}

/** Lays out a scene's marks alone, a part at a time: where they stand is the same as in `layoutScene`. */
export function sketchScene(scene: Scene, projection: GeoProjection, surface: Surface): Sketch {
  const taken: PlacedLine[] = [];
  return {
    lines: (function* () {
      for (const mark of scene.lines) {
        const line = placeLine(mark, projection);
        if (line.middle === null) continue;
        taken.push(line);
        yield line;
      }
    })(),
    rest() {
      const ends = taken.flatMap(({ legs }) =>
        legs.flatMap((leg) => leg.ends.map(({ x, y }) => [x, y] as const)),
      );
      const { points, places } = placePoints(scene.points, scene.places, projection, surface, ends);
      const bodies = [
        ...surface.obstacles,
        ...points.map((p) => boxAround(p.x, p.y, p.size)),
        ...ends.map(([x, y]) => boxAround(x, y, 7)),
      ];
      return { points, places, counts: placeCounts(points, taken, bodies, scene.number) };
    },
  };
}
