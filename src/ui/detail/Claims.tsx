import type { Claim } from '../../dataset';
import { writtenDate } from '../dates';
import { Heading } from '../Heading';
import { shortActorName } from '../names';
import { below, type Reading } from '../reading';
import type { EventDetailProps } from './props';
import { Section } from './Section';
import { SourceLink } from './SourceLink';

/** Claims by what they are about, in the order in which each aspect first comes up. */
function byAspect(claims: readonly Claim[]): readonly (readonly [string, readonly Claim[]])[] {
  const aspects = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = aspects.get(claim.aspect);
    if (group) group.push(claim);
    else aspects.set(claim.aspect, [claim]);
  }
  return [...aspects];
}

function ClaimItem({ claim, ...reading }: Reading & { claim: Claim }) {
  const { dataset, messages } = reading;
  const source = dataset.sources.get(claim.source);
  const speaker = shortActorName(reading, claim.speaker);
  const side = messages.t(`side.${claim.side}`);
  return (
    <li className="event-claim" data-stance={claim.stance} data-side={claim.side}>
      <p>
        <bdi className="event-speaker">{speaker}</bdi>
        {side !== speaker && <span className="event-side"> ({side})</span>}{' '}
        <span className="event-stance">
          {messages.t(`stance.${claim.says === null ? 'silent' : claim.stance}`)}
        </span>
      </p>
      {claim.says !== null && (
        <p className="event-says" dir="auto">
          {claim.says}
        </p>
      )}
      <p className="event-cited">
        {writtenDate(reading, claim.on)}
        {source && (
          <>
            {', '}
            <SourceLink source={source} />
          </>
        )}
      </p>
    </li>
  );
}

/** Who says what, aspect by aspect, so that differing accounts stand side by side. */
export function Claims({ event, level, ...reading }: EventDetailProps) {
  if (event.claims.length === 0) return null;
  return (
    <Section level={level} title={reading.messages.t('detail.claims')}>
      {byAspect(event.claims).map(([aspect, claims]) => (
        <div className="event-aspect" key={aspect}>
          <Heading level={below(level)} className="event-aspect-heading">
            {aspect}
          </Heading>
          <ul className="event-claims">
            {claims.map((claim) => (
              <ClaimItem key={`${claim.speaker} ${claim.source} ${claim.says}`} claim={claim} {...reading} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
