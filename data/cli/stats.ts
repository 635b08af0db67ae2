import type { Dataset } from '../../src/dataset';
import { countsOf } from './check';

/** Counts by kind, month, certainty, account and publisher, as lines to print. */
export function stats(dataset: Dataset): string[] {
  const { events } = dataset;
  const cited = events.flatMap((event) => [
    ...new Set([...event.sources, ...event.claims.map(({ source }) => source)]),
  ]);
  return [
    countsOf(dataset),
    ...table(
      'events by kind',
      events.map(({ kind }) => kind),
    ),
    ...table(
      'events by month',
      events.map(({ time }) => time.text.slice(0, 7)),
      byName,
    ),
    ...table(
      'events by certainty',
      events.map(({ certainty }) => certainty),
    ),
    ...table(
      'sides of calls by account',
      events.flatMap(({ accounts }) => accounts.map(({ status }) => status)),
    ),
    ...table(
      'claims by stance',
      events.flatMap(({ claims }) => claims.map(({ stance }) => stance)),
    ),
    ...table('publishers by events that cite them (first 20)', publishersOf(cited, dataset)).slice(0, 21),
  ];
}

type Count = readonly [string, number];
const byNumber = (a: Count, b: Count) => b[1] - a[1] || byName(a, b);
const byName = ([a]: Count, [b]: Count) => (a < b ? -1 : 1);

function table(
  title: string,
  values: readonly string[],
  order: (a: Count, b: Count) => number = byNumber,
): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [
    `\n${title}`,
    ...[...counts].sort(order).map(([name, count]) => `${String(count).padStart(5)}  ${name}`),
  ];
}

function publishersOf(ids: readonly string[], { sources }: Dataset): string[] {
  return ids.map((id) => sources.get(id)?.publisher ?? id);
}
