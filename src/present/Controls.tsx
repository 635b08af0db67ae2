import { useId, useRef } from 'react';
import type { AllMessages } from '../messages/late';
import type { Command } from './keys';

interface ControlsProps {
  readonly messages: AllMessages;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  /** Whether there is anything before and after what is shown. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly veiled: boolean;
  readonly run: (command: Command) => void;
}

const MENU = [
  'howKnown',
  'black',
  'fullscreen',
  'speaker',
  'goTo',
  'restart',
  'help',
  'leave',
] as const satisfies Command[];

/** The foot of a presentation: back, how far it is, on, and a menu with all the rest. */
export function Controls({ messages, number, count, hasPrevious, hasNext, veiled, run }: ControlsProps) {
  const { t } = messages;
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const turn = (command: 'previous' | 'next', there: boolean, path: string) => (
    <button
      type="button"
      className={`present-turn present-${command}`}
      aria-label={t(`present.${command}`)}
      aria-disabled={!there}
      onClick={() => run(command)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <nav className="present-foot" aria-label={t('present.controls')}>
      {turn('previous', hasPrevious, 'M10.5,2L4.5,8l6,6')}
      <p className="present-progress">
        <progress max={count} value={number} aria-label={t('present.progress')} />
        <span>{t('present.count', { number, count })}</span>
      </p>
      {veiled && (
        <button type="button" className="present-button present-reveal" onClick={() => run('reveal')}>
          {t('veil.reveal')}
        </button>
      )}
      <button type="button" className="present-button present-ask" onClick={() => run('howKnown')}>
        {t('present.howKnown')}
      </button>
      <button type="button" className="present-button" popoverTarget={id} aria-haspopup="dialog">
        {t('present.more')}
      </button>
      <div
        className="present-menu"
        id={id}
        popover="auto"
        ref={menu}
        aria-label={t('present.more')}
        role="dialog"
      >
        {MENU.map((command) => (
          <button
            type="button"
            key={command}
            onClick={() => {
              menu.current?.hidePopover();
              run(command);
            }}
          >
            {t(`present.${command}`)}
          </button>
        ))}
      </div>
      {turn('next', hasNext, 'M5.5,2l6,6l-6,6')}
    </nav>
  );
}
