import { useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Messages } from '../messages';
import { inWords, type LoadProgress, pace, shareOf } from './loadProgress';

interface LoadPanelProps {
  readonly progress: LoadProgress;
  /** What is said to those who do not see the bar; empty at first. */
  readonly said: string;
  readonly messages: Messages;
  /** Whether the keyboard goes to the button as it appears. */
  readonly takesFocus: boolean;
  readonly onCancel: () => void;
}

function LoadPanel({ progress, said, messages, takesFocus, onCancel }: LoadPanelProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) cancel.current?.focus();
  }, [takesFocus]);
  const share = shareOf(progress);
  return (
    <section className="loading" aria-label={messages.t('loading.title')}>
      <label className="loading-title" htmlFor="loading-progress">
        {messages.t('loading.title')}
      </label>
      <progress
        id="loading-progress"
        {...(share === null || progress.stage === 'drawing' ? {} : { value: share })}
      />
      <p className="loading-words">{inWords(progress, messages)}</p>
      {progress.stage !== 'drawing' && (
        <button ref={cancel} type="button" onClick={onCancel}>
          {messages.t('loading.cancel')}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** The panel that says how far a large dataset has come. */
export interface LoadingPanel {
  /** Shows how far it has come, and the panel, where it does not show yet. */
  readonly show: (progress: LoadProgress) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** A panel to be the first thing in an element; it draws ten times a second at most, and speaks every five seconds. */
export function loadingPanel(
  home: Element,
  options: Pick<LoadPanelProps, 'messages' | 'takesFocus' | 'onCancel'>,
): LoadingPanel {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  const maySpeak = pace(5000);
  let latest: LoadProgress | null = null;
  let said = '';
  let timer: number | null = null;
  const draw = (progress: LoadProgress) => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // What stands in a live region from the start goes unsaid in some screen readers.
    if (!holder.isConnected) home.prepend(holder);
    else if (maySpeak())
      said = `${options.messages.t('loading.title')}: ${inWords(progress, options.messages)}`;
    root.render(<LoadPanel {...options} progress={progress} said={said} />);
  };
  return {
    isOpen: () => holder.isConnected,
    show(progress) {
      const changed = progress.stage !== latest?.stage;
      latest = progress;
      if (changed) draw(progress);
      // The latest is drawn even when nothing comes after it: a stream may stop.
      else timer ??= window.setTimeout(() => latest && draw(latest), 100);
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      root.unmount();
      holder.remove();
    },
  };
}
