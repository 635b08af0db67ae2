import type { Account, Happening } from '../dataset';
import {
  AccountStatus,
  citedBy,
  Heading,
  type Level,
  type Reading,
  recordOf,
  SideBySide,
  SourceList,
  speakersOf,
} from '../ui';

export interface HowKnownProps extends Reading {
  /** What a step, or a whole tour, speaks of. */
  readonly events: readonly Happening[];
  /** Rank of the headings inside. */
  readonly level: Level;
  /** Whether the accounts of a single event are set side by side here; not where its detail does so. */
  readonly compare?: boolean;
}

interface AccountsProps extends Reading {
  readonly events: readonly Happening[];
  readonly level: Level;
  readonly title: string;
  readonly isListed: (account: Account) => boolean;
}

/** Some of the accounts of some events; under the event's title where there are several events. */
function AccountsOf({ events, level, title, isListed, ...reading }: AccountsProps) {
  const listed = events.flatMap((event) =>
    event.accounts.filter(isListed).map((account) => ({ event, account })),
  );
  if (listed.length === 0) return null;
  return (
    <>
      <Heading level={level}>{title}</Heading>
      <ul className="event-accounts">
        {listed.map(({ event, account }) => (
          <li key={`${event.id} ${account.actor} ${account.place}`} data-status={account.status}>
            {events.length > 1 && (
              <>
                <bdi>{event.title}</bdi> ·{' '}
              </>
            )}
            <AccountStatus account={account} {...reading} />
          </li>
        ))}
      </ul>
    </>
  );
}

const isPublished = ({ status }: Account): boolean => status === 'published';

/** How it is known what is told of some events: who says so, who has given no account of their own, and every source. */
export function HowKnown({ events, level, compare = false, ...reading }: HowKnownProps) {
  const { dataset, messages } = reading;
  const { t } = messages;
  const speakers = [...new Set(events.flatMap((event) => speakersOf(reading, event)))];
  const [only] = events.length === 1 ? events : [];
  const comparison = compare && only ? recordOf(dataset, only).comparison : null;
  const common = { events, level, ...reading };
  return (
    <div className="how-known">
      <Heading level={level}>{t('tour.speakers')}</Heading>
      <p>{messages.list(speakers)}</p>
      {only && comparison ? (
        <SideBySide event={only} comparison={comparison} level={level} {...reading} />
      ) : (
        <AccountsOf {...common} title={t('tour.accounts')} isListed={isPublished} />
      )}
      <AccountsOf {...common} title={t('tour.noAccount')} isListed={(account) => !isPublished(account)} />
      <Heading level={level}>{t('detail.sources')}</Heading>
      <SourceList sources={citedBy(events, dataset)} {...reading} />
    </div>
  );
}
