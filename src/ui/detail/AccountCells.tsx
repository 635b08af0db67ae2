import type { Claim } from '../../dataset';
import { writtenDate } from '../dates';
import { shortActorName } from '../names';
import type { Reading } from '../reading';
import { AccountStatus } from './Accounts';
import { Cited, Says, stanceWords } from './ClaimItem';
import type { Voice } from './comparison';
import { voiceName } from './differencesOf';
import { SourceLink } from './SourceLink';

/** A side at the head of its column: its name, then its accounts or else those who speak for it. */
export function VoiceHead({ voice, ...reading }: Reading & { voice: Voice }) {
  const name = voiceName(reading, voice);
  const speakers = voice.speakers.map((id) => shortActorName(reading, id)).filter((who) => who !== name);
  if (voice.accounts.length === 0) {
    return (
      <th scope="col" className="accounts-head accounts-bare">
        <bdi className="accounts-name">{name}</bdi>
        {speakers.length > 0 && (
          <>
            <span className="accounts-stacked">: </span>
            <span className="accounts-speakers">{reading.messages.list(speakers)}</span>
          </>
        )}
      </th>
    );
  }
  return (
    <th scope="col" className="accounts-head">
      <bdi className="accounts-name accounts-tabled">{name}</bdi>
      {voice.accounts.map((account) => (
        <span
          className="accounts-status"
          key={`${account.actor} ${account.place}`}
          data-status={account.status}
        >
          <AccountStatus account={account} {...reading} />
        </span>
      ))}
    </th>
  );
}

function CellClaim({ claim, voice, only, ...reading }: Reading & CellClaimProps) {
  const single = voice.speakers.length === 1;
  const speaker = shortActorName(reading, claim.speaker);
  const side = voiceName(reading, voice);
  const plain = claim.stance === 'asserts' && claim.says !== null;
  return (
    <div className="event-claim" data-stance={claim.stance} data-side={claim.side}>
      <p className={single && plain ? 'accounts-lead accounts-stacked' : 'accounts-lead'}>
        <bdi className={single ? 'event-speaker accounts-stacked' : 'event-speaker'}>{speaker}</bdi>
        {side !== speaker && <span className="event-side accounts-stacked"> ({side})</span>}{' '}
        <span className="event-stance">{stanceWords(reading, claim)}</span>
      </p>
      <Says claim={claim} />
      <Cited claim={claim} {...reading}>
        {only && (
          <>
            {' · '}
            <span className="accounts-only">{reading.messages.t('accounts.only')}</span>
          </>
        )}
      </Cited>
    </div>
  );
}

interface CellClaimProps {
  readonly claim: Claim;
  /** The column's, whose head says who speaks where that is one only. */
  readonly voice: Voice;
  readonly only: boolean;
}

/** What one voice says about one aspect, that it does not mention it, or that nothing is recorded. */
export function Cell({
  claims,
  ...rest
}: Reading & Omit<CellClaimProps, 'claim'> & { claims: readonly Claim[] }) {
  if (claims.length === 0) {
    return (
      <td className="accounts-unrecorded">
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{rest.messages.t('accounts.unrecorded')}</span>
      </td>
    );
  }
  return (
    <td>
      {claims.map((claim) => (
        <CellClaim key={`${claim.speaker} ${claim.source} ${claim.says}`} claim={claim} {...rest} />
      ))}
    </td>
  );
}

/** One cell as tall as the table: this side gave no account, and here is what was read to know. */
export function Absence({ voice, rows, ...reading }: Reading & { voice: Voice; rows: number }) {
  const { dataset, messages } = reading;
  const sources = [...new Set(voice.claims.map((claim) => claim.source))];
  return (
    <td className="accounts-absent" rowSpan={rows}>
      <p>
        <bdi className="event-speaker accounts-stacked">{voiceName(reading, voice)}</bdi>{' '}
        <span data-status="none-found">
          {messages.t('accounts.absent', { date: writtenDate(reading, dataset.meta.asOf) })}
        </span>
      </p>
      {sources.length > 0 && (
        <p className="event-cited">
          {messages.t('accounts.notIn')}{' '}
          {sources.flatMap((id, i) => {
            const source = dataset.sources.get(id);
            return source ? [i > 0 && ', ', <SourceLink key={id} source={source} />] : [];
          })}
        </p>
      )}
    </td>
  );
}
