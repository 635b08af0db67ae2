import { group } from 'd3-array';
import type { Account, Dataset, Happening } from '../../dataset';
import type { Theme } from '../../theme';
import type { Dash, Leg, LineEnd, LineMark } from '../types';
import { kindColour } from './colour';
import { isDrawnAsLine } from './drawnAs';
import { isFocused, positionOf } from './points';
import type { Words } from './words';

/** Distance between neighbouring lanes of a pair, in px. */
export const LANE_GAP = 6;
/** Above this many, one pair's lines of one kind are drawn as one, with their count. */
export const MOST_LANES = 3;

interface Stretch {
  readonly event: Happening;
  readonly from: string;
  readonly to: string;
  /** Which way whoever called or sent goes along it, as a leg tells it. */
  readonly direction: Leg['direction'];
  /** Its place among the stretches from whoever sent to who received; null for one alone, or without a direction. */
  readonly step: number | null;
}

const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function stretchesOf(event: Happening): Stretch[] {
  const home = event.actors.find((a) => a.actor === event.initiator)?.place;
  return event.lines.flatMap((line) => {
    const direction =
      home === undefined || home === null ? 0 : line[0] === home ? 1 : line.at(-1) === home ? -1 : 0;
    const last = line.length - 1;
    return line.slice(1).flatMap((to, i): Stretch[] => {
      const from = line[i];
      const step = last < 2 || direction === 0 ? null : direction === 1 ? i + 1 : last - i;
      return from === undefined ? [] : [{ event, from, to, direction, step }];
    });
  });
}

function dashOf(event: Happening): Dash {
  const claimed = event.certainty === 'claimed';
  if (event.kind === 'message') return claimed ? 'dash-dotted' : 'dashed';
  return claimed ? 'dotted' : 'solid';
}

const STATUS_ORDER: readonly Account['status'][] = ['published', 'announced-beforehand', 'none-found'];

/** What the end of a line at a place says: the fullest account that this side has given of any of the events. */
function endAt(place: string, events: readonly Happening[]): LineEnd {
  const has = (status: Account['status']) =>
    events.some((e) => e.accounts.some((a) => a.place === place && a.status === status));
  return STATUS_ORDER.find(has) ?? 'not-a-side';
}

/** A lane holds one event's stretch, or a pair's stretches of one kind gathered. */
interface Lane {
  readonly stretches: readonly Stretch[];
}

/** Lanes of one pair in order of time: kinds with too many lines share one lane until one of them is in focus. */
function lanesOf(stretches: readonly Stretch[], focus: Happening | null): Lane[] {
  const lanes: { stretches: Stretch[] }[] = [];
  const gathered = new Map<string, { stretches: Stretch[] }>();
  const tooMany = new Set(
    [...group(stretches, (s) => s.event.kind)]
      .filter(([, all]) => all.length > MOST_LANES && !all.some((s) => isFocused(s.event, focus)))
      .map(([kind]) => kind),
  );
  for (const stretch of stretches) {
    const gather = tooMany.has(stretch.event.kind);
    const shared = gather ? gathered.get(stretch.event.kind) : undefined;
    if (shared) shared.stretches.push(stretch);
    else {
      const lane = { stretches: [stretch] };
      lanes.push(lane);
      if (gather) gathered.set(stretch.event.kind, lane);
    }
  }
  return lanes;
}

/** Calls, messages and mediation as lines: one mark an event, or one a pair and kind where there are too many. */
export function lineMarks(
  events: readonly Happening[],
  dataset: Dataset,
  focus: Happening | null,
  theme: Theme,
  words: Words,
): LineMark[] {
  const pairs = group(events.filter(isDrawnAsLine).flatMap(stretchesOf), (s) => pairOf(s.from, s.to));
  const legs = new Map<string, { events: Happening[]; legs: Leg[] }>();
  for (const [pair, stretches] of pairs) {
    const lanes = lanesOf(stretches, focus);
    lanes.forEach((lane, i) => {
      const [first] = lane.stretches;
      const from = first && dataset.places.get(first.from);
      const to = first && dataset.places.get(first.to);
      if (!first || !from || !to) return;
      // An event may go both ways between a pair.
      const here = [...new Set(lane.stretches.map((s) => s.event))];
      const directions = new Set(lane.stretches.map((s) => (s.from === first.from ? 1 : -1) * s.direction));
      // Lanes are measured from the pair's own direction, so that a line from B to A keeps its side.
      const side = first.from < first.to ? 1 : -1;
      const key = here.length === 1 ? first.event.id : `${first.event.kind} ${pair}`;
      const mark = legs.get(key) ?? { events: here, legs: [] };
      legs.set(key, mark);
      mark.legs.push({
        pair,
        from: { place: from.id, position: positionOf(from), end: endAt(from.id, here) },
        to: { place: to.id, position: positionOf(to), end: endAt(to.id, here) },
        offset: side * (i - (lanes.length - 1) / 2) * LANE_GAP,
        direction: directions.size === 1 ? ([...directions][0] as Leg['direction']) : 0,
        step: here.length === 1 ? first.step : null,
      });
    });
  }
  const focusDrawn = [...legs.values()].some((m) => m.events.some((e) => isFocused(e, focus)));
  return [...legs].map(([key, { events: here, legs: own }]) => {
    const first = here[0] as Happening;
    const focused = here.some((e) => isFocused(e, focus));
    const relays = first.lines
      .flatMap((line) => line.slice(1, -1))
      .flatMap((id) => dataset.places.get(id) ?? []);
    return {
      key,
      kind: first.kind,
      events: here.map((e) => e.id),
      legs: own.toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0)),
      relays: first.kind === 'message' ? relays.map((p) => ({ place: p.id, position: positionOf(p) })) : [],
      colour: kindColour(first.kind, theme),
      dash: here.every((e) => e.certainty === 'claimed')
        ? dashOf(first)
        : first.kind === 'message'
          ? 'dashed'
          : 'solid',
      disputed: here.some((e) => e.certainty === 'disputed'),
      certainty: first.certainty,
      name: words.mark(here, null),
      label: words.line(here),
      focused,
      dimmed: focusDrawn && !focused,
    };
  });
}
