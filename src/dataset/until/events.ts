import type { Account, Dataset, Dispute, Happening } from '../types';
import type { Ending } from './ending';

interface Among {
  /** Ids of the events that are over. */
  readonly ids: ReadonlySet<string>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  readonly ending: Ending;
}

/** What is known of an account by then: one that is known to have been published later is not found yet. */
function accountUntil(account: Account, { sources }: Dataset, { isPast }: Ending): Account {
  const published = account.source === null ? null : (sources.get(account.source)?.published ?? null);
  const isLater = account.status === 'published' && published !== null && !isPast(published);
  return isLater ? { ...account, status: 'none-found', source: null } : account;
}

const publishers = (event: Happening, { sources }: Dataset) =>
  [...new Set(event.sources.flatMap((id) => sources.get(id)?.publisher ?? []))].join(', ');

/** An event that is over, with what could have been told of it by then. */
export function eventUntil(event: Happening, dataset: Dataset, { ids, disputes, ending }: Among): Happening {
  const { isPast, say, foretells } = ending;
  // What is over may be called after the month that it is in.
  const title = foretells(event.title) ? '…' : event.title;
  return {
    ...event,
    title,
    summary: say(event.summary) ?? title,
    timeNote: say(event.timeNote),
    initiatorNote: say(event.initiatorNote),
    note: say(event.note),
    attribution: say(event.attribution) ?? publishers(event, dataset),
    partOf: event.partOf !== null && ids.has(event.partOf) ? event.partOf : null,
    replyTo: event.replyTo.filter((id) => ids.has(id)),
    claims: event.claims.flatMap((claim) => {
      const says = say(claim.says);
      if (!isPast(claim.on) || (says === null && claim.says !== null)) return [];
      return [{ ...claim, says, dispute: disputes.has(claim.dispute ?? '') ? claim.dispute : null }];
    }),
    accounts: event.accounts.map((account) => accountUntil(account, dataset, ending)),
    figures: event.figures.flatMap((figure) => {
      const [label, estimator] = [say(figure.label), say(figure.estimator)];
      if (!isPast(figure.asOf) || label === null || estimator === null) return [];
      return [{ ...figure, label, estimator, note: say(figure.note) }];
    }),
  };
}
