import { type Dataset, type Happening, perDataset } from '../dataset';
import type { Messages } from '../messages';
import type { Theme } from '../theme';
import type { Clock } from '../time';
import { fadingOf } from './fading';
import { annotationMarks } from './marks/annotations';
import { heapMarks, listed, MOST_EVENTS } from './marks/heaps';
import { lineMarks } from './marks/lines';
import { placeMarks } from './marks/places';
import { isFocused, pointMarks, singleMarks } from './marks/points';
import { createWords } from './marks/words';
import type { Selection } from './select';
import { summarize } from './summary';
import type { Scene } from './types';

const orderOf = perDataset(({ events }) => new Map(events.map(({ id }, i) => [id, i])));

/** What is shown and what is in focus, in the dataset's order: a line keeps its lane, whatever the time shown. */
function eventsDrawn(dataset: Dataset, { events, focus, focusOutside }: Selection): readonly Happening[] {
  if (!focusOutside || !focus) return events;
  const order = orderOf(dataset);
  const place = ({ id }: Happening) => order.get(id) ?? 0;
  const after = events.findIndex((event) => place(event) > place(focus));
  return after < 0 ? [...events, focus] : events.toSpliced(after, 0, focus);
}

/**
 * What is shown, as finished marks in geographic space: colours from the theme, words from the messages, shapes and
 * lanes by the rules of the map. Whatever draws them decides nothing more than where they fall. While time is passing by,
 * what happened earlier is drawn less strongly.
 */
export function describeScene(
  dataset: Dataset,
  selection: Selection,
  clock: Clock,
  theme: Theme,
  messages: Messages,
  passing = false,
): Scene {
  const words = createWords(messages, clock);
  const events = eventsDrawn(dataset, selection);
  const describing = { dataset, focus: selection.focus, theme, words };
  const heaped = events.length > MOST_EVENTS;
  const apart = heaped ? events.filter((event) => isFocused(event, selection.focus)) : events;
  const points = pointMarks(apart, describing);
  const lines = lineMarks(apart, dataset, selection.focus, theme, words);
  return {
    points,
    lines,
    places: placeMarks(dataset, points, lines, messages.lang),
    annotations: annotationMarks(dataset, selection, clock),
    heaps: heaped ? heapMarks(events, dataset, messages.lang) : [],
    listed: (places, most) => listed(events, dataset, new Set(places), most, words),
    fading: passing ? fadingOf(events, clock, selection.window) : new Map(),
    apart: (kind, places) => singleMarks(events, kind, places, describing),
    number: messages.number,
    noRoom: (names, notes) =>
      messages.t('map.noRoom', { names, notes, both: names > 0 && notes > 0 ? 'yes' : 'no' }),
    summary: summarize(selection, messages),
  };
}
