import type { ReactNode } from 'react';
import { KINDS, type Kind } from '../dataset';
import type { Messages } from '../messages';
import type { Selection } from '../scene';
import { CLAIMANTS, type Claimant, type How } from '../view';
import { pressKind } from './filterWords';
import { Glyph } from './Glyph';

interface ToggleProps {
  readonly pressed: boolean;
  /** How many events it would show in the time shown, in words; null where that says nothing. */
  readonly count: string | null;
  /** Null where no script runs: it is then read, not pressed. */
  readonly onPress: (() => void) | null;
  readonly children: ReactNode;
}

function Toggle({ pressed, count, onPress, children }: ToggleProps) {
  const inside = (
    <>
      {children}
      {count !== null && (
        <>
          {' '}
          <span className="filter-count">{count}</span>
        </>
      )}
    </>
  );
  if (onPress === null) return <span className="filter-toggle">{inside}</span>;
  return (
    <button type="button" className="filter-toggle" aria-pressed={pressed} onClick={onPress}>
      {inside}
    </button>
  );
}

interface FilterProps {
  readonly messages: Messages;
  readonly selection: Selection;
}

interface KindFilterProps extends FilterProps {
  /** Kinds shown; null shows all. */
  readonly kinds: readonly Kind[] | null;
  readonly onKinds: ((kinds: readonly Kind[] | null, how: How) => void) | null;
}

/** A button for each kind of event, with its symbol and how many there are in the time shown. */
export function KindFilter({ messages: { t, number }, selection, kinds, onKinds }: KindFilterProps) {
  return (
    <fieldset className="filter">
      <legend className="filter-name">{t('filters.kinds')}</legend>
      <div className="filter-toggles">
        <Toggle pressed={kinds === null} count={null} onPress={onKinds && (() => onKinds(null, 'push'))}>
          {t('filters.kinds.all')}
        </Toggle>
        {KINDS.map((kind) => (
          <Toggle
            key={kind}
            pressed={kinds?.includes(kind) ?? false}
            count={number(selection.offered.get(kind) ?? 0)}
            onPress={onKinds && (() => onKinds(pressKind(kinds, kind), 'push'))}
          >
            <Glyph kind={kind} />
            {t(`kind.${kind}`, { count: 2 })}
          </Toggle>
        ))}
      </div>
    </fieldset>
  );
}

interface ClaimantFilterProps extends FilterProps {
  readonly by: Claimant | null;
  readonly onBy: ((by: Claimant | null, how: How) => void) | null;
}

/** A button for each of those who say so, one pressed at a time, with how much each speaks of in the time shown. */
export function ClaimantFilter({ messages: { t, number }, selection, by, onBy }: ClaimantFilterProps) {
  return (
    <fieldset className="filter">
      <legend className="filter-name">{t('filters.by')}</legend>
      <div className="filter-toggles">
        <Toggle pressed={by === null} count={null} onPress={onBy && (() => onBy(null, 'push'))}>
          {t('filters.by.all')}
        </Toggle>
        {CLAIMANTS.map((claimant) => (
          <Toggle
            key={claimant}
            pressed={by === claimant}
            count={number(selection.offeredBy.get(claimant) ?? 0)}
            onPress={onBy && (() => onBy(by === claimant ? null : claimant, 'push'))}
          >
            {t(`claimant.${claimant}`)}
          </Toggle>
        ))}
      </div>
      <p className="filter-note">{t('filters.by.note')}</p>
      <p className="filter-note">{t('filters.monitors.note')}</p>
    </fieldset>
  );
}
