import type { Kind } from '../dataset';

/** The rows of the axis, from the top down. */
export const LANES = ['strikes', 'calls', 'other'] as const;
export type Lane = (typeof LANES)[number];

const CALLS: ReadonlySet<Kind> = new Set(['call', 'message', 'mediation']);

/** The row that events of a kind stand in. */
export function laneOf(kind: Kind): Lane {
  if (kind === 'strike') return 'strikes';
  return CALLS.has(kind) ? 'calls' : 'other';
}
