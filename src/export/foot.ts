import type { Dataset, Happening } from '../dataset';
import { formatDay } from '../messages';
import type { AllMessages } from '../messages/late';
import { textWidth } from '../scene';
import { extentOf, isDateProblem, parseDate } from '../time';
import { fittingList, linesOf } from './lines';

/** The publishers that events and what is said of them cite, those cited most often first. */
export function publishersOf(events: readonly Happening[], { sources }: Dataset): string[] {
  const cited = new Map<string, number>();
  for (const { sources: own, claims } of events)
    for (const id of new Set([...own, ...claims.map(({ source }) => source)])) {
      const publisher = sources.get(id)?.publisher;
      if (publisher !== undefined) cited.set(publisher, (cited.get(publisher) ?? 0) + 1);
    }
  return [...cited].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([publisher]) => publisher);
}

/** A day of the date profile in words. */
export function dayWords(day: string, messages: AllMessages): string {
  const date = parseDate(day);
  return isDateProblem(date) ? day : formatDay(extentOf(date, 'place').start, messages.locale, 'long');
}

/** What the foot of a picture says, in lines of at most `width` px: sources, as-of date, version, licence, corrections, where it is from. */
export function footLines(
  dataset: Dataset,
  events: readonly Happening[],
  messages: AllMessages,
  address: string | null,
  { width, size }: { readonly width: number; readonly size: number },
): string[] {
  const { t, list } = messages;
  const { asOf, version, licence, corrections } = dataset.meta;
  const lines = (text: string) => linesOf(text, width, size);
  const say = (named: readonly string[], left: number) =>
    left === 0
      ? t('share.sources', { names: list(named) })
      : t('share.sourcesAndMore', { names: named.join(', '), count: left });
  const publishers = publishersOf(events, dataset);
  const sources =
    publishers.length === 0 ? [] : lines(fittingList(publishers, say, (text) => lines(text).length <= 2));
  // An address that is cut short leads nowhere: without its parameters, it leads to the page.
  const madeWith = [address ?? 'none', address?.replace(/\?.*/s, '') ?? 'none']
    .map((text) => t('share.madeWith', { address: text }))
    .reduce((long, short) => (textWidth(long, size) <= width ? long : short));
  return [
    ...sources,
    ...lines(
      [
        t('foot.asOf', { date: dayWords(asOf, messages), version, licence }),
        t('foot.policy'),
        t('foot.credits'),
        t('foot.corrections', { corrections }),
      ].join(' '),
    ),
    madeWith,
  ];
}
