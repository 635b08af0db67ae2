import type { Dataset, Source } from '../types';
import type { Ending } from './ending';

const VEILED = 'later-';

const isVeiled = ({ id, title, url, published, note }: Source) =>
  id.startsWith(VEILED) && title === null && url === null && published === null && note === null;

/** A source that was out by then as it is; any other by its publisher's name alone, which tells of nothing. */
function veiled(source: Source, { isPast, say }: Ending, name: () => string): Source {
  const whole = [source.id, source.title, source.url].every((text) => say(text) === text);
  if (isVeiled(source)) return source;
  if (whole && source.published !== null && isPast(source.published))
    return { ...source, note: say(source.note) };
  return {
    id: name(),
    publisher: source.publisher,
    title: null,
    language: null,
    url: null,
    published: null,
    note: null,
  };
}

/** Ids of the sources that anything in a dataset names. */
function citedIn({ notes, annotations, disputes, events }: Dataset): ReadonlySet<string> {
  return new Set([
    ...[...notes, ...annotations, ...events].flatMap(({ sources }) => sources),
    ...[...disputes.values()].flatMap(({ versions }) => versions.flatMap(({ sources }) => sources)),
    ...events.flatMap(({ claims }) => claims.map(({ source }) => source)),
    ...events.flatMap(({ accounts }) => accounts.flatMap(({ source }) => source ?? [])),
  ]);
}

/** A dataset with only the sources it names, and of those that came later only who published them. */
export function veilSources(dataset: Dataset, ending: Ending): Dataset {
  const cited = citedIn(dataset);
  let count = 0;
  const name = (): string => {
    count += 1;
    const id = `${VEILED}${count}`;
    return dataset.sources.has(id) ? name() : id;
  };
  const renamed = new Map<string, Source>();
  for (const [id, source] of dataset.sources)
    if (cited.has(id)) renamed.set(id, veiled(source, ending, name));
  const named = (id: string) => renamed.get(id)?.id ?? id;
  const all = <Item extends { readonly sources: readonly string[] }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, sources: item.sources.map(named) }));
  return {
    ...dataset,
    sources: new Map([...renamed.values()].map((source) => [source.id, source])),
    notes: all(dataset.notes),
    annotations: all(dataset.annotations),
    disputes: new Map(
      [...dataset.disputes].map(([id, dispute]) => [id, { ...dispute, versions: all(dispute.versions) }]),
    ),
    events: all(dataset.events).map((event) => ({
      ...event,
      claims: event.claims.map((claim) => ({ ...claim, source: named(claim.source) })),
      accounts: event.accounts.map((account) => ({
        ...account,
        source: account.source === null ? null : named(account.source),
      })),
    })),
  };
}
