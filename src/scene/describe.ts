import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import type { Theme } from '../theme';
import type { Clock } from '../time';
import { fadingOf } from './fading';
import { annotationMarks } from './marks/annotations';
import { lineMarks } from './marks/lines';
import { placeMarks } from './marks/places';
import { pointMarks } from './marks/points';
import { createWords } from './marks/words';
import type { Selection } from './select';
import { summarize } from './summary';
import type { Scene } from './types';

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
  const events =
    selection.focusOutside && selection.focus ? [...selection.events, selection.focus] : selection.events;
  const points = pointMarks(events, dataset, selection.focus, theme, words);
  const lines = lineMarks(events, dataset, selection.focus, theme, words);
  return {
    points,
    lines,
    places: placeMarks(dataset, points, lines, messages.lang),
    annotations: annotationMarks(dataset, selection, clock),
    fading: passing ? fadingOf(events, clock, selection.window) : new Map(),
    summary: summarize(selection, messages),
  };
}
