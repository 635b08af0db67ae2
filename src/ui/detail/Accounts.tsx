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

function AccountItem({ account, ...reading }: Reading & { account: Account }) {
  const { dataset, messages } = reading;
  const source = account.source === null ? undefined : dataset.sources.get(account.source);
  const status = messages.t(`account.${account.status}`, { date: writtenDate(reading, dataset.meta.asOf) });
  return (
    <li data-status={account.status}>
      <bdi className="event-speaker">{whose(reading, account)}</bdi>: {status}
      {source && (
        <>
          {' ('}
          <SourceLink source={source} />)
        </>
      )}
    </li>
  );
}

/** Whether each side of a call has given its own account of it; nothing for events that have no such sides. */
export function Accounts({ event, level, ...reading }: EventDetailProps) {
  if (event.accounts.length === 0) return null;
  return (
    <Section level={level} title={reading.messages.t('detail.accounts')}>
      <ul className="event-accounts">
        {event.accounts.map((account) => (
          <AccountItem key={`${account.actor} ${account.place}`} account={account} {...reading} />
        ))}
      </ul>
    </Section>
  );
}
