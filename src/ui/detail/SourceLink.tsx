import { linkOf, type Source } from '../../dataset';

/** A source by its publisher: a link where its address is safe to follow, else text. */
export function SourceLink({ source }: { source: Source }) {
  const address = linkOf(source.url);
  const name = <bdi>{source.publisher}</bdi>;
  if (address === null) return <span className="event-source">{name}</span>;
  return (
    <a className="event-source" href={address} rel="noopener noreferrer">
      {name}
    </a>
  );
}
