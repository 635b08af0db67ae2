import type { ScreenPoint } from '../../geo';
import type { AnnotationMark } from '../types';
import { type Box, holds } from './box';
import type { PlacedEdge, PlacedPlace, PlacedPoint } from './types';

/** px kept free between a leader and the symbol that it points at. */
export const OFF_SYMBOL = 4;

/** What is on the map for an annotation to point at. */
export interface Marked {
  readonly points: readonly PlacedPoint[];
  readonly places: readonly PlacedPlace[];
  readonly edges: readonly PlacedEdge[];
}

/** What an annotation points at. */
export interface Target {
  readonly at: ScreenPoint;
  /** How far it reaches in a direction (a unit vector), in px. */
  readonly reach: (dx: number, dy: number) => number;
}

const disc = (x: number, y: number, r: number): Target => ({ at: [x, y], reach: () => r });

const block = ({ x0, y0, x1, y1 }: Box): Target => ({
  at: [(x0 + x1) / 2, (y0 + y1) / 2],
  reach: (dx, dy) => Math.min((x1 - x0) / 2 / Math.abs(dx), (y1 - y0) / 2 / Math.abs(dy)),
});

/** The symbol of what an annotation tells of, or of its place; beyond the seen part, the place's marker at the border. */
export function targetOf({ place, events }: AnnotationMark, on: Marked, free: Box): Target | null {
  const here = on.points.filter((p) => p.places.includes(place));
  const point =
    here.find((p) => p.events.some((id) => events.includes(id))) ?? here.find((p) => p.ring !== null);
  const symbol = on.places.find((p) => p.mark.place === place);
  const seen = point
    ? disc(point.x, point.y, point.size / 2 + point.mark.halo + (point.mark.disputed ? OFF_SYMBOL : 0))
    : symbol && disc(symbol.x, symbol.y, 5.5);
  if (seen && holds(free, seen.at)) return seen;
  // Where many places lie one way, one marker tells of all their events.
  const edge =
    on.edges.find((e) => e.place === place) ??
    on.edges.find((e) => e.events.some((id) => events.includes(id)));
  return edge ? block(edge.box) : null;
}
