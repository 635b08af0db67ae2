import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import type { Theme } from '../theme';
import type { Clock } from '../time';
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
 * lanes by the rules of the map. Whatever draws them decides nothing more than where they fall.
 */
export function describeScene(
  dataset: Dataset,
  selection: Selection,
  clock: Clock,
  theme: Theme,
  messages: Messages,
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
    summary: summarize(selection, messages),
  };
}
