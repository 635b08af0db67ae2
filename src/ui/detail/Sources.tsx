import { type Dataset, type Happening, linkOf, type Source } from '../../dataset';
import { writtenDate } from '../dates';
import type { Reading } from '../reading';
import type { EventDetailProps } from './props';
import { Section } from './Section';

function SourceItem({ source, ...reading }: Reading & { source: Source }) {
  const address = linkOf(source.url);
  const words = (
    <>
      <bdi className="event-publisher">{source.publisher}</bdi>
      {source.title !== null && (
        <>
          {', '}
          <bdi className="event-source-title" lang={source.language ?? undefined}>
            {source.title}
          </bdi>
        </>
      )}
    </>
  );
  return (
    <li>
      {address === null ? (
        words
      ) : (
        <a href={address} rel="noopener noreferrer">
          {words}
        </a>
      )}
      {source.published !== null && <>, {writtenDate(reading, source.published)}</>}
      {source.note !== null && (
        <span className="event-source-note" dir="auto">
          {source.note}
        </span>
      )}
    </li>
  );
}

/** Every source that some events rest on, their own and those their claims and accounts cite, each once. */
export function citedBy(events: readonly Happening[], dataset: Dataset): readonly Source[] {
  const cited = events.flatMap((event) => [
    ...event.sources,
    ...event.claims.map((claim) => claim.source),
    ...event.accounts.flatMap((account) => account.source ?? []),
  ]);
  return [...new Set(cited)].flatMap((id) => dataset.sources.get(id) ?? []);
}

/** Sources in full, each a link where its address is safe to follow. */
export function SourceList({ sources, ...reading }: Reading & { sources: readonly Source[] }) {
  return (
    <ul className="event-sources">
      {sources.map((source) => (
        <SourceItem key={source.id} source={source} {...reading} />
      ))}
    </ul>
  );
}

/** Every source an event rests on. */
export function Sources({ event, level, ...reading }: EventDetailProps) {
  const sources = citedBy([event], reading.dataset);
  if (sources.length === 0) return null;
  return (
    <Section level={level} title={reading.messages.t('detail.sources')}>
      <SourceList sources={sources} {...reading} />
    </Section>
  );
}
