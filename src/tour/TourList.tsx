import { useEffect, useRef } from 'react';
import type { Messages } from '../messages';
import type { Tour } from './types';

interface TourListProps {
  readonly tours: readonly Tour[];
  readonly messages: Messages;
  /** Follows a tour from its first step; null where no script runs. */
  readonly onStart: ((id: string) => void) | null;
  /** Whether a tour has been left just now: the keyboard, then nowhere, goes on here. */
  readonly left?: boolean;
}

/** The tours there are, each with what it is about and how long it is; nothing where there are none. */
export function TourList({ tours, messages, onStart, left = false }: TourListProps) {
  const { t } = messages;
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (left && document.activeElement === document.body) summary.current?.focus();
  }, [left]);
  if (tours.length === 0) return null;
  return (
    <details className="legend tours">
      <summary ref={summary}>{t('tour.tours')}</summary>
      <ul className="tours-list">
        {tours.map(({ id, title, about, steps }) => (
          <li key={id}>
            <h2 className="tours-title">
              <bdi>{title}</bdi>
            </h2>
            <p dir="auto">{about}</p>
            <p className="tours-foot">
              {onStart && (
                <button
                  type="button"
                  className="preset"
                  aria-label={t('tour.startOf', { title })}
                  onClick={() => onStart(id)}
                >
                  {t('tour.start')}
                </button>
              )}
              <span>{t('tour.steps', { count: steps.length })}</span>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
