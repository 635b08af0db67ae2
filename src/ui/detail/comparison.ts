import type { Account, Claim, Dataset, Happening, Role, Side } from '../../dataset';

/** One side of a comparison: its speakers, whether it has given accounts of the event, and all it is on record with. */
export interface Voice {
  readonly side: Side;
  /** The actor a side is named after where the side itself is only a collection, such as other states. */
  readonly named: string | null;
  readonly speakers: readonly string[];
  readonly accounts: readonly Account[];
  readonly claims: readonly Claim[];
}

/** One aspect, with each voice's claims about it, parallel to `Comparison.voices`; an empty cell is one with nothing recorded. */
export interface Row {
  readonly aspect: string;
  readonly cells: readonly (readonly Claim[])[];
  /** Whether it is about the telling (who called, which day) rather than about what was said. */
  readonly aside: boolean;
}

/** The accounts of one event side by side. */
export interface Comparison {
  readonly voices: readonly Voice[];
  /** Sides of which no account was found and that are on record with nothing: their claims are all silences. */
  readonly absent: readonly Voice[];
  readonly rows: readonly Row[];
}

/** What is on record about an event: the sides compared, where there are two or more, and every other claim. */
export interface OnRecord {
  readonly comparison: Comparison | null;
  readonly others: readonly Claim[];
}

const TAKING_PART: readonly Role[] = ['party', 'attacker', 'venue', 'mediator', 'intermediary', 'speaker'];

const ASIDES = new Set([
  'who initiated',
  'length and initiator',
  'order of the two calls',
  'number of calls',
  'number of rounds',
  'date',
  'hour',
  'hours',
  'duration',
  'wording',
  'read-out',
]);

const speaks = (claim: Claim): boolean => claim.says !== null;

/** Media stand apart; other states and bodies count as a side, each its own, where they took part. */
function sideKeys(dataset: Dataset, event: Happening): (side: Side, actor: string) => string | null {
  const ofActor = (id: string): string => dataset.actors.get(id)?.country ?? id;
  const parts = new Set([
    ...event.accounts.map(({ actor }) => ofActor(actor)),
    ...event.actors.filter(({ role }) => TAKING_PART.includes(role)).map(({ actor }) => ofActor(actor)),
  ]);
  return (side, actor) => {
    if (side === 'media') return null;
    if (side !== 'third') return side;
    const own = ofActor(actor);
    return parts.has(own) ? `third ${own}` : null;
  };
}

function stateOf(dataset: Dataset, actor: string): string {
  const country = dataset.actors.get(actor)?.country ?? null;
  if (country === null) return actor;
  const states = [...dataset.actors.values()].filter((a) => a.type === 'state' && a.country === country);
  return states[0]?.id ?? actor;
}

function voicesOf(dataset: Dataset, event: Happening): readonly Voice[] {
  const keyOf = sideKeys(dataset, event);
  const voices = new Map<string, { first: string; side: Side; accounts: Account[]; claims: Claim[] }>();
  const voice = (side: Side, actor: string) => {
    const key = keyOf(side, actor);
    if (key === null) return null;
    const known = voices.get(key) ?? { first: actor, side, accounts: [], claims: [] };
    voices.set(key, known);
    return known;
  };
  for (const account of event.accounts) voice(account.side, account.actor)?.accounts.push(account);
  for (const claim of event.claims) voice(claim.side, claim.speaker)?.claims.push(claim);
  return [...voices.values()].map(({ first, side, accounts, claims }) => ({
    side,
    named: side === 'third' ? stateOf(dataset, first) : null,
    speakers: [...new Set(claims.map((claim) => claim.speaker))],
    accounts,
    claims,
  }));
}

const isAbsent = ({ accounts, claims }: Voice): boolean =>
  accounts.length > 0 && accounts.every(({ status }) => status === 'none-found') && !claims.some(speaks);

/** The voices (by index) that say something about an aspect. */
export const coveredBy = ({ cells }: Row): readonly number[] =>
  cells.flatMap((cell, i) => (cell.some(speaks) ? [i] : []));

/** Of every voice it is known whether it mentions the aspect. */
export const isComplete = ({ cells }: Row): boolean => cells.every((cell) => cell.length > 0);

/** What all cover, what only some do and the others are known not to, what only some are on record with, what none covers; then asides. */
function rank(row: Row, voices: number): number {
  const covered = coveredBy(row).length;
  if (row.aside) return 4;
  if (covered === voices) return 0;
  if (covered === 0) return 3;
  return isComplete(row) ? 1 : 2;
}

function rowsOf(voices: readonly Voice[], event: Happening): readonly Row[] {
  const compared = new Set(voices.flatMap(({ claims }) => claims));
  const aspects = new Set(event.claims.filter((claim) => compared.has(claim)).map(({ aspect }) => aspect));
  const rows = [...aspects].map((aspect) => ({
    aspect,
    cells: voices.map(({ claims }) => claims.filter((claim) => claim.aspect === aspect)),
    aside: ASIDES.has(aspect),
  }));
  const ranked = rows.map((row) => ({ row, rank: rank(row, voices.length), by: coveredBy(row) }));
  // Sorting is stable: within a rank and a side, aspects keep the order in which they come up.
  ranked.sort(
    (a, b) => a.rank - b.rank || (a.rank > 2 ? 0 : b.by.length - a.by.length || compare(a.by, b.by)),
  );
  return ranked.map(({ row }) => row);
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((order, value, i) => order || value - (b[i] ?? 0), 0);

/**
 * What is on record about an event. Sides are compared where there are two or more, at least one of them with an account
 * of its own where accounts were looked for; every claim is either in the comparison (one cell, or an absent side's) or
 * among the others.
 */
export function recordOf(dataset: Dataset, event: Happening): OnRecord {
  const sides = voicesOf(dataset, event);
  const absent = sides.filter(isAbsent);
  const voices = sides.filter((voice) => !isAbsent(voice));
  const rows = rowsOf(voices, event);
  const account = event.accounts.length === 0 || event.accounts.some(({ status }) => status !== 'none-found');
  if (sides.length < 2 || rows.length === 0 || !account) return { comparison: null, others: event.claims };
  const compared = new Set(sides.flatMap(({ claims }) => claims));
  return {
    comparison: { voices, absent, rows },
    others: event.claims.filter((claim) => !compared.has(claim)),
  };
}

/** The one voice whose account alone covers a row, every other one being known not to mention it; null where there is none. */
export function onlyVoice({ voices }: Comparison, row: Row): number | null {
  const by = coveredBy(row);
  if (voices.length < 2 || by.length !== 1) return null;
  const others = row.cells.filter((_, i) => i !== by[0]);
  return others.every((cell) => cell.length > 0) ? (by[0] ?? null) : null;
}
