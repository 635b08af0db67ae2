import type { Account, Side } from '../../dataset';
import { writtenDate } from '../dates';
import { shortActorName } from '../names';
import type { Reading } from '../reading';
import type { EventDetailProps } from './props';
import { Section } from './Section';
import { SourceLink } from './SourceLink';

const STATES: readonly Side[] = ['iran', 'israel', 'russia', 'us', 'turkiye'];

/** An account has an author; a missing one has only a side, named as a state where the side is one. */
function whose(reading: Reading, { actor, side, status }: Account): string {
  if (status !== 'published' && STATES.includes(side)) return reading.messages.t(`side.${side}`);
  return shortActorName(reading, actor);
}

/** Whose account, whether there is one, and where. */
export function AccountStatus({ account, ...reading }: Reading & { account: Account }) {
  const { dataset, messages } = reading;
  const source = account.source === null ? undefined : dataset.sources.get(account.source);
  const status = messages.t(`account.${account.status}`, { date: writtenDate(reading, dataset.meta.asOf) });
  return (
    <>
      <bdi className="event-speaker">{whose(reading, account)}</bdi>: {status}
      {source && (
        <>
          {' ('}
          <SourceLink source={source} />)
        </>
      )}
    </>
  );
}

/** Whether each side has given its own account, where there is nothing to set side by side. */
export function Accounts({ event, level, ...reading }: EventDetailProps) {
  if (event.accounts.length === 0) return null;
  return (
    <Section level={level} title={reading.messages.t('detail.accounts')}>
      <ul className="event-accounts">
        {event.accounts.map((account) => (
          <li key={`${account.actor} ${account.place}`} data-status={account.status}>
            <AccountStatus account={account} {...reading} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
