import { Fragment, type MouseEvent } from 'react';
import type { Messages } from '../messages';
import { type Filters, isFiltered, type Selection } from '../scene';
import { filterWords } from './filterWords';

export interface FilterNoticeProps {
  readonly filters: Filters;
  readonly selection: Selection;
  readonly messages: Messages;
  readonly onShowAll: () => void;
  /** Shows all of the dataset's time; null while it is shown. */
  readonly onPeriod: (() => void) | null;
}

/** How many there are in the time shown, and how many in the whole of it. */
export function outcomeWords({ events, elsewhere }: Selection, { t, number }: Messages): string {
  const all = events.length + elsewhere;
  return all === 0
    ? t('filters.nothing')
    : t('filters.outcome', { here: number(events.length), all: number(all) });
}

/** Does something, after which the button pressed may be gone: what it stands in keeps the keyboard. */
const andStay = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
  event.currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  act();
};

/** While any filter is on: which, what it leaves, and the ways out. Nothing otherwise. */
export function FilterNotice({ filters, selection, messages, onShowAll, onPeriod }: FilterNoticeProps) {
  if (!isFiltered(filters)) return null;
  return (
    <div className="filter-notice">
      <p className="filter-notice-what">
        {filterWords(filters, messages).map((words, i) => (
          <Fragment key={words}>
            {i > 0 && ' · '}
            <bdi>{words}</bdi>
          </Fragment>
        ))}
      </p>
      <button type="button" className="filter-out" onClick={andStay(onShowAll)}>
        {messages.t('filters.showAll')}
      </button>
      <p className="filter-notice-count">{outcomeWords(selection, messages)}</p>
      {onPeriod !== null && selection.elsewhere > 0 && (
        <button type="button" className="filter-out" onClick={andStay(onPeriod)}>
          {messages.t('filters.showPeriod')}
        </button>
      )}
    </div>
  );
}
