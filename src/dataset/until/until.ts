import { type Clock, dayText } from '../../time';
import type { Annotation, Dataset, DatasetMeta, Note } from '../types';
import { actorsUntil, placesUntil } from './cast';
import { disputesUntil } from './disputes';
import { type Ending, endingAt } from './ending';
import { eventUntil } from './events';

import { veilSources } from './sources';

/** What stands for a version that has a date in its name. */
const UNNAMED = '–';

function metaUntil(meta: DatasetMeta, { end, isPast, say }: Ending, places: Dataset['places']): DatasetMeta {
  const { opening } = meta;
  return {
    ...meta,
    dek: say(meta.dek) ?? '',
    version: say(meta.version) ?? UNNAMED,
    asOf: isPast(meta.asOf) ? meta.asOf : dayText(end - 1),
    opening:
      opening !== null && isPast(opening.from) && isPast(opening.to)
        ? { ...opening, fit: opening.fit.filter((id) => places.has(id)) }
        : null,
    landmarks: meta.landmarks
      .filter(({ from, to }) => isPast(from) && isPast(to))
      .map((landmark) => ({ ...landmark, line: say(landmark.line) })),
  };
}

/** Those that are over and say nothing of what comes, with their texts as far as they may be told. */
const told = <Item extends Note | Annotation>(items: readonly Item[], { isOver, say }: Ending): Item[] =>
  items.flatMap((item) => {
    const text = say(item.text);
    return text === null || !isOver(item.time) ? [] : [{ ...item, text }];
  });

/**
 * A dataset as it could have been told at a moment, `end` in milliseconds of civil time on a clock: with what is over by
 * then, and nothing that tells of later. An event whose time may reach beyond it is left out. Claims, figures, disputes,
 * notes and landmarks with a later date go, and so do actors and places that only later events have. Every text loses the
 * sentences that name a later date. An account published later is not found yet. A source published later, or nobody
 * knows when, keeps its publisher's name alone, so that no event is left without any. What a text tells of the future
 * without a date stays: it cannot be known.
 */
export function datasetUntil(dataset: Dataset, end: number, clock: Clock): Dataset {
  const ending = endingAt(end, clock, dataset.meta);
  const over = dataset.events.filter(({ time }) => ending.isOver(time));
  const ids = new Set(over.map(({ id }) => id));
  const disputes = disputesUntil(dataset, ids, ending);
  const events = over.map((event) => eventUntil(event, dataset, { ids, disputes, ending }));
  const places = placesUntil(dataset, events, ending);
  return veilSources(
    {
      meta: metaUntil(dataset.meta, ending, places),
      places,
      actors: actorsUntil(dataset, events, ending),
      sources: dataset.sources,
      disputes,
      notes: told(dataset.notes, ending),
      annotations: told(dataset.annotations, ending).filter(
        ({ event, place }) => (event === null || ids.has(event)) && (place === null || places.has(place)),
      ),
      events,
    },
    ending,
  );
}
