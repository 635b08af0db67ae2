import { type Dataset, type Happening, KINDS, type Kind, type Names } from '../dataset';
import { type Clock, type Extent, extentOf, overlaps } from '../time';
import { type View, windowExtent } from '../view';

/** What a view shows of a dataset. */
export interface Selection {
  /** The time shown, on the view's clock. */
  readonly window: Extent;
  /** All that overlap the window, are of a kind shown and match the query, in the dataset's order of time. */
  readonly events: readonly Happening[];
  /** Ids of `events`. */
  readonly shown: ReadonlySet<string>;
  /** The event in focus, whether it is among `events` or not. */
  readonly focus: Happening | null;
  /** Whether the event in focus is not among `events`: it lies outside the window, or the filters hide it. */
  readonly focusOutside: boolean;
  /** How many of `events` are of each kind; every kind is there. */
  readonly byKind: ReadonlyMap<Kind, number>;
  /** The same for all kinds, shown or not: what each kind would add. */
  readonly offered: ReadonlyMap<Kind, number>;
}

const extentsOf: Readonly<Record<Clock, WeakMap<Dataset, readonly Extent[]>>> = {
  place: new WeakMap(),
  utc: new WeakMap(),
};
const textsOf = new WeakMap<Dataset, readonly string[]>();

function cached<Value>(cache: WeakMap<Dataset, Value>, dataset: Dataset, make: () => Value): Value {
  const known = cache.get(dataset);
  if (known !== undefined) return known;
  const made = make();
  cache.set(dataset, made);
  return made;
}

/** Text as a search sees it: no case, no accents or vowel points, one form of apostrophe. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‘’ʼ]/g, "'");
}

const namesOf = (named: { readonly name: string; readonly names: Names } | undefined): readonly string[] =>
  named === undefined ? [] : [named.name, ...Object.values(named.names)];

function textOf(event: Happening, dataset: Dataset): string {
  const places = event.places.flatMap((id) => namesOf(dataset.places.get(id)));
  const actors = event.actors.flatMap(({ actor }) => namesOf(dataset.actors.get(actor)));
  return fold([event.title, event.summary, ...places, ...actors].join('\n'));
}

function matcher(dataset: Dataset, query: string): (index: number) => boolean {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  const texts = cached(textsOf, dataset, () => dataset.events.map((event) => textOf(event, dataset)));
  return (index) => words.every((word) => texts[index]?.includes(word));
}

function countKinds(events: readonly Happening[]): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  for (const { kind } of events) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What `view` shows of `dataset`; every word of the query must occur in an event's words, places or actors. */
export function select(dataset: Dataset, view: View): Selection {
  const window = windowExtent(view.window, view.clock);
  const extents = cached(extentsOf[view.clock], dataset, () =>
    dataset.events.map(({ time }) => extentOf(time, view.clock)),
  );
  const matches = matcher(dataset, view.query);
  const inWindow = dataset.events.filter((_, index) => {
    const extent = extents[index];
    return extent !== undefined && overlaps(extent, window) && matches(index);
  });
  const { kinds } = view;
  const events = kinds === null ? inWindow : inWindow.filter(({ kind }) => kinds.includes(kind));
  const shown = new Set(events.map(({ id }) => id));
  const focus = dataset.events.find(({ id }) => id === view.event) ?? null;
  return {
    window,
    events,
    shown,
    focus,
    focusOutside: focus !== null && !shown.has(focus.id),
    byKind: countKinds(events),
    offered: countKinds(inWindow),
  };
}
