import { type Dataset, type Happening, KINDS, type Kind } from '../dataset';
import { type Clock, type Extent, extentOf, overlaps } from '../time';
import { CLAIMANTS, type Claimant, type View, windowExtent } from '../view';
import { claimantsOf } from './claimants';
import { matcher, wordsOf } from './query';

/** What a view shows of a dataset. */
export interface Selection {
  /** The time shown, on the view's clock. */
  readonly window: Extent;
  /** All that overlap the window and pass the filters, in the dataset's order of time. */
  readonly events: readonly Happening[];
  /** Ids of `events`. */
  readonly shown: ReadonlySet<string>;
  /** How many pass the filters too, but lie outside the window. */
  readonly elsewhere: number;
  /** Whether anything but the time keeps events from being shown. */
  readonly filtered: boolean;
  /** Whose word is asked for: all of `events` are such that this claimant says something about them. */
  readonly by: Claimant | null;
  /** The event in focus, whether it is among `events` or not. */
  readonly focus: Happening | null;
  /** Whether the event in focus is not among `events`: it lies outside the window, or the filters hide it. */
  readonly focusOutside: boolean;
  /** How many of `events` are of each kind; every kind is there. */
  readonly byKind: ReadonlyMap<Kind, number>;
  /** The same for all kinds, shown or not: what each kind would add. */
  readonly offered: ReadonlyMap<Kind, number>;
  /** How many would be shown if each claimant's word were asked for; every claimant is there. */
  readonly offeredBy: ReadonlyMap<Claimant, number>;
}

/** The parts of a view that filter, whatever the time. */
export type Filters = Pick<View, 'kinds' | 'by' | 'query'>;

const extentsOf: Readonly<Record<Clock, WeakMap<Dataset, readonly Extent[]>>> = {
  place: new WeakMap(),
  utc: new WeakMap(),
};
const voicesOf = new WeakMap<Dataset, ReadonlyMap<Happening, readonly Claimant[]>>();

function cached<Value>(cache: WeakMap<Dataset, Value>, dataset: Dataset, make: () => Value): Value {
  const known = cache.get(dataset);
  if (known !== undefined) return known;
  const made = make();
  cache.set(dataset, made);
  return made;
}

/** How many events come under each of a closed list of names. */
function tally<Name>(
  names: readonly Name[],
  events: readonly Happening[],
  namesOf: (event: Happening) => readonly Name[],
): ReadonlyMap<Name, number> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const name of events.flatMap(namesOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The filters as one question each. */
function asked(dataset: Dataset, { kinds, by, query }: Filters) {
  const voices = cached(
    voicesOf,
    dataset,
    () => new Map(dataset.events.map((event) => [event, claimantsOf(event, dataset)])),
  );
  const voicesIn = (event: Happening) => voices.get(event) ?? [];
  return {
    voicesIn,
    matches: matcher(dataset, query),
    isOfKind: (event: Happening) => kinds === null || kinds.includes(event.kind),
    isSaid: (event: Happening) => by === null || voicesIn(event).includes(by),
  };
}

/** Whether any filter is on. */
export const isFiltered = ({ kinds, by, query }: Filters): boolean =>
  kinds !== null || by !== null || wordsOf(query).length > 0;

/** All events that pass the filters, whatever the time: of a kind shown, spoken of by the claimant, found by the query. */
export function matching(dataset: Dataset, filters: Filters): readonly Happening[] {
  if (!isFiltered(filters)) return dataset.events;
  const { matches, isOfKind, isSaid } = asked(dataset, filters);
  return dataset.events.filter((event, index) => matches(index) && isOfKind(event) && isSaid(event));
}

/**
 * What `view` shows of `dataset`. Every word of the query must occur in an event's own words, or in any name of a
 * place or a person of it.
 */
export function select(dataset: Dataset, view: View): Selection {
  const window = windowExtent(view.window, view.clock);
  const extents = cached(extentsOf[view.clock], dataset, () =>
    dataset.events.map(({ time }) => extentOf(time, view.clock)),
  );
  const { matches, isOfKind, isSaid, voicesIn } = asked(dataset, view);
  const inWindow = dataset.events.filter((_, index) => {
    const extent = extents[index];
    return extent !== undefined && overlaps(extent, window) && matches(index);
  });
  const said = inWindow.filter(isSaid);
  const events = said.filter(isOfKind);
  const shown = new Set(events.map(({ id }) => id));
  const focus = dataset.events.find(({ id }) => id === view.event) ?? null;
  return {
    window,
    events,
    shown,
    elsewhere: matching(dataset, view).length - events.length,
    filtered: isFiltered(view),
    by: view.by,
    focus,
    focusOutside: focus !== null && !shown.has(focus.id),
    byKind: tally(KINDS, events, ({ kind }) => [kind]),
    offered: tally(KINDS, said, ({ kind }) => [kind]),
    offeredBy: tally(CLAIMANTS, inWindow.filter(isOfKind), voicesIn),
  };
}
