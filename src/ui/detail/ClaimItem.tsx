import type { ReactNode } from 'react';
import type { Claim } from '../../dataset';
import { writtenDate } from '../dates';
import { shortActorName } from '../names';
import type { Reading } from '../reading';
import { Marked } from './Marked';
import { SourceLink } from './SourceLink';

/** When and where a claim was published. */
export function Cited({ claim, children, ...reading }: Reading & { claim: Claim; children?: ReactNode }) {
  const source = reading.dataset.sources.get(claim.source);
  return (
    <p className="event-cited">
      {writtenDate(reading, claim.on)}
      {source && (
        <>
          {', '}
          <SourceLink source={source} />
        </>
      )}
      {children}
    </p>
  );
}

/** What a claim does in a word or two: says, denies, does not mention this. */
export function stanceWords({ messages }: Reading, claim: Claim): string {
  return messages.t(`stance.${claim.says === null ? 'silent' : claim.stance}`);
}

/** What is claimed, where anything is. */
export function Says({ claim }: { claim: Claim }) {
  if (claim.says === null) return null;
  return (
    <p className="event-says" dir="auto">
      <Marked text={claim.says} />
    </p>
  );
}

/** One claim in a list: who speaks, for which side, what they say, when and where. */
export function ClaimItem({ claim, ...reading }: Reading & { claim: Claim }) {
  const speaker = shortActorName(reading, claim.speaker);
  const side = reading.messages.t(`side.${claim.side}`);
  return (
    <li className="event-claim" data-stance={claim.stance} data-side={claim.side}>
      <p>
        <bdi className="event-speaker">{speaker}</bdi>
        {side !== speaker && <span className="event-side"> ({side})</span>}{' '}
        <span className="event-stance">{stanceWords(reading, claim)}</span>
      </p>
      <Says claim={claim} />
      <Cited claim={claim} {...reading} />
    </li>
  );
}
