import { KINDS, type Kind } from '../dataset';

/** Whether kinds share three rows of the axis, or each has its own, or there are none: density alone says how much happened. */
export type LaneScheme = 'three' | 'all' | 'none';

const THREE = ['strikes', 'calls', 'other'] as const;
/** A row of the axis: one of the three, or a kind's own. */
export type Lane = (typeof THREE)[number] | Kind;

const CALLS: ReadonlySet<Kind> = new Set(['call', 'message', 'mediation']);

/** The row that events of a kind stand in. */
export function laneOf(kind: Kind, scheme: LaneScheme): Lane {
  if (scheme === 'all') return kind;
  if (kind === 'strike') return 'strikes';
  return CALLS.has(kind) ? 'calls' : 'other';
}

/** The rows of the axis from the top down: three, or one for each of these kinds, or none. */
export function lanesOf(scheme: LaneScheme, kinds: ReadonlySet<Kind>): readonly Lane[] {
  if (scheme === 'none') return [];
  if (scheme === 'three' || kinds.size === 0) return THREE;
  return KINDS.filter((kind) => kinds.has(kind));
}
