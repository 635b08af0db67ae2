import { type Dataset, type Happening, KINDS, type Kind, perDataset } from '../dataset';
import { type Clock, type Extent, extentOf } from '../time';
import { CLAIMANTS, type Claimant, shownExtent, type View } from '../view';
import { claimantsOf } from './claimants';
import { matcher, wordsOf } from './query';
import { indexExtents, type TimeIndex } from './timeIndex';

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

const INDEX: Readonly<Record<Clock, (dataset: Dataset) => TimeIndex>> = {
  place: perDataset(({ events }) => indexExtents(events.map(({ time }) => extentOf(time, 'place')))),
  utc: perDataset(({ events }) => indexExtents(events.map(({ time }) => extentOf(time, 'utc')))),
};
const byId = perDataset(({ events }) => new Map(events.map((event) => [event.id, event])));
const voicesOf = perDataset(() => new Map<Happening, readonly Claimant[]>());

/** The filters as one question each. */
function asked(dataset: Dataset, { kinds, by, query }: Filters) {
  const known = voicesOf(dataset);
  const voicesIn = (event: Happening): readonly Claimant[] => {
    const voices = known.get(event) ?? claimantsOf(event, dataset);
    known.set(event, voices);
    return voices;
  };
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

const passing = perDataset((): { last: (Filters & { readonly events: readonly Happening[] }) | null } => ({
  last: null,
}));

/** All events that pass the filters, whatever the time: of a kind shown, spoken of by the claimant, found by the query. */
export function matching(dataset: Dataset, { kinds, by, query }: Filters): readonly Happening[] {
  if (!isFiltered({ kinds, by, query })) return dataset.events;
  const known = passing(dataset);
  // The time changes far more often than the filters: their last answer serves until they do.
  if (known.last?.kinds === kinds && known.last.by === by && known.last.query === query)
    return known.last.events;
  const { matches, isOfKind, isSaid } = asked(dataset, { kinds, by, query });
  const events = dataset.events.filter((event, index) => matches(index) && isOfKind(event) && isSaid(event));
  known.last = { kinds, by, query, events };
  return events;
}

const counts = <Name>(names: readonly Name[]): Map<Name, number> => new Map(names.map((name) => [name, 0]));
const count = <Name>(tally: Map<Name, number>, name: Name) => tally.set(name, (tally.get(name) ?? 0) + 1);

/**
 * What `view` shows of `dataset`. Every word of the query must occur in an event's own words, or in any name of a
 * place or a person of it. As long as the filters stay the same, this costs what lies in the time shown.
 */
export function select(dataset: Dataset, view: View): Selection {
  const window = shownExtent(view);
  const { matches, isOfKind, isSaid, voicesIn } = asked(dataset, view);
  const events: Happening[] = [];
  const [byKind, offered, offeredBy] = [counts(KINDS), counts(KINDS), counts(CLAIMANTS)];
  for (const index of INDEX[view.clock](dataset)(window)) {
    const event = dataset.events[index];
    if (event === undefined || !matches(index)) continue;
    const [said, ofKind] = [isSaid(event), isOfKind(event)];
    if (said) count(offered, event.kind);
    if (ofKind) for (const claimant of voicesIn(event)) count(offeredBy, claimant);
    if (!said || !ofKind) continue;
    events.push(event);
    count(byKind, event.kind);
  }
  const shown = new Set(events.map(({ id }) => id));
  const focus = view.event === null ? null : (byId(dataset).get(view.event) ?? null);
  return {
    window,
    events,
    shown,
    elsewhere: matching(dataset, view).length - events.length,
    filtered: isFiltered(view),
    by: view.by,
    focus,
    focusOutside: focus !== null && !shown.has(focus.id),
    byKind,
    offered,
    offeredBy,
  };
}
