import type { Dataset } from '../dataset';
import { describeDate, formatDay, type Messages } from '../messages';
import { isFiltered, type Selection, summarize } from '../scene';
import { extentOf, isDateProblem, parseDate } from '../time';
import { filterWords } from '../ui';
import type { Shown, TimeWindow, View } from '../view';

/** A window of time in words: "Friday 13 June 2025", "13–24 June 2025". */
export function windowWords(window: TimeWindow, view: Pick<View, 'clock'>, messages: Messages): string {
  const text = window.from === window.to ? window.from : `${window.from}/${window.to}`;
  const date = parseDate(text);
  if (isDateProblem(date)) return text;
  return describeDate(date, { lang: messages.locale, clock: view.clock, t: messages.t });
}

/** The time shown in words, whichever way it is read: "13–24 June 2025", "Until 24 June 2025". */
export function shownWords({ window, time, clock }: Shown, messages: Messages, words = windowWords): string {
  if (time === 'window') return words(window, { clock }, messages);
  const end = words({ from: window.to, to: window.to }, { clock }, messages);
  return time === 'instant' ? end : messages.t('time.untilDay', { day: end });
}

/** Dates set large: a line may end after the dash between two of them, not before it. */
export const setLarge = (words: string): string => words.replaceAll(' – ', '\u00a0– ');

/** A day, given in the date profile, in words: "13 June 2025". */
export function dayWords(day: string, messages: Messages): string {
  const date = parseDate(day);
  return isDateProblem(date) ? day : formatDay(extentOf(date, 'place').start, messages.locale, 'long');
}

/** A window of time in words; a single day goes without its weekday. */
export const briefWords = (window: TimeWindow, view: Pick<View, 'clock'>, messages: Messages): string =>
  window.from === window.to ? dayWords(window.from, messages) : windowWords(window, view, messages);

/** What the map shows, each part a line of its own: which time with what in it, and the event that is open. */
export function shownLines(dataset: Dataset, view: View, selection: Selection, messages: Messages): string {
  const opened = dataset.events.find(({ id }) => id === view.event);
  const line = headline(dataset, view, selection, messages);
  return opened ? `${line}\n${messages.t('map.open', { title: opened.title })}` : line;
}

/** The sentence at the head of the page: the story's own for its landmark days, else a count of what is shown. */
export function headline(dataset: Dataset, view: View, selection: Selection, messages: Messages): string {
  const { from, to } = view.time === 'instant' ? { from: view.window.to, to: view.window.to } : view.window;
  const landmark =
    view.time === 'until' ? undefined : dataset.meta.landmarks.find((l) => l.from === from && l.to === to);
  if (landmark?.line && !isFiltered(view)) return landmark.line;
  const words = {
    when: shownWords(view, messages),
    summary: summarize(selection, messages),
  };
  // The summary names the kinds itself.
  const asked = filterWords({ ...view, kinds: null }, messages).join(', ');
  return asked === ''
    ? messages.t('page.heading', words)
    : messages.t('filters.heading', { ...words, asked });
}
