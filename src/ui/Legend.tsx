import type { ReactNode } from 'react';
import type { Dataset, Kind } from '../dataset';
import type { Messages } from '../messages';
import type { Selection } from '../scene';
import type { Claimant, How } from '../view';
import { ClaimantFilter, KindFilter } from './Filters';
import { LegendKey } from './LegendKey';

export interface LegendProps {
  readonly dataset: Dataset;
  readonly messages: Messages;
  readonly selection: Selection;
  /** Kinds shown; null shows all. */
  readonly kinds: readonly Kind[] | null;
  readonly by: Claimant | null;
  /** Null where no script runs, as for `onBy`: the buttons are then words, of the same size. */
  readonly onKinds: ((kinds: readonly Kind[] | null, how: How) => void) | null;
  readonly onBy: ((by: Claimant | null, how: How) => void) | null;
  /** More to read or to choose, below the explanations. */
  readonly children?: ReactNode;
}

/** What is shown and how it is drawn: filters by kind and by who says so, then each symbol, end and dash in words. */
export function Legend({ dataset, messages, selection, kinds, by, onKinds, onBy, children }: LegendProps) {
  return (
    <details className="legend">
      <summary>{messages.t('legend.name')}</summary>
      <KindFilter messages={messages} selection={selection} kinds={kinds} onKinds={onKinds} />
      <ClaimantFilter messages={messages} selection={selection} by={by} onBy={onBy} />
      <LegendKey dataset={dataset} messages={messages} />
      {children}
    </details>
  );
}
