import { linkOf, type Source } from '../../dataset';
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
          <bdi className="event-source-title">{source.title}</bdi>
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

/** Every source an event rests on, its own and those its claims and accounts cite, each once. */
export function Sources({ event, level, ...reading }: EventDetailProps) {
  const cited = [
    ...event.sources,
    ...event.claims.map((claim) => claim.source),
    ...event.accounts.flatMap((account) => account.source ?? []),
  ];
  const sources = [...new Set(cited)].flatMap((id) => reading.dataset.sources.get(id) ?? []);
  if (sources.length === 0) return null;
  return (
    <Section level={level} title={reading.messages.t('detail.sources')}>
      <ul className="event-sources">
        {sources.map((source) => (
          <SourceItem key={source.id} source={source} {...reading} />
        ))}
      </ul>
    </Section>
  );
}
