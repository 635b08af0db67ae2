import type { ReactNode } from 'react';
import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import type { Selection } from '../scene';
import type { TimeWindow, View } from '../view';
import { briefWords, headline, setLarge, shownWords } from './headline';
import type { Preset } from './presets';

interface StoryProps {
  readonly dataset: Dataset;
  readonly view: View;
  readonly selection: Selection;
  readonly messages: Messages;
  /** Windows worth a button. */
  readonly presets: readonly Preset[];
  /** Shows a window; where no script runs, each button is a link instead. */
  readonly onWindow: ((window: TimeWindow) => void) | null;
  readonly linkTo?: (window: TimeWindow) => string | undefined;
  /** What else stands beside the title. */
  readonly children?: ReactNode;
  /** What else stands beside the dates. */
  readonly beside?: ReactNode;
  /** What else stands below the sentence. */
  readonly below?: ReactNode;
}

/** The head of the page: title, dek, the dates shown as figures, and the sentence that says what they show. */
export function Story({
  dataset,
  view,
  selection,
  messages,
  presets,
  onWindow,
  linkTo,
  children,
  beside,
  below,
}: StoryProps) {
  const words = setLarge(shownWords(view, messages));
  return (
    <header className="story" tabIndex={-1}>
      <h1 className="story-title">
        <bdi>{dataset.meta.title}</bdi>
      </h1>
      {children}
      {dataset.meta.dek && (
        <p className="story-dek">
          <bdi>{dataset.meta.dek}</bdi>
        </p>
      )}
      <div className="story-actions">{beside}</div>
      <p className="story-dates">{words}</p>
      <ul
        className="story-presets"
        aria-label={messages.t('page.dates')}
        // Where they are one row that scrolls, browsers leave the one with the keyboard cut off.
        onFocus={({ target }) => target.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      >
        {presets.map(({ whole, ...window }) => {
          const shown =
            view.time === 'window' && window.from === view.window.from && window.to === view.window.to;
          const words = whole ? messages.t('page.all') : briefWords(window, view, messages);
          return (
            <li key={`${window.from} ${window.to}`}>
              {onWindow ? (
                <button
                  type="button"
                  className="preset"
                  aria-pressed={shown}
                  onClick={() => onWindow(window)}
                >
                  {words}
                </button>
              ) : (
                <a className="preset" data-shown={shown || undefined} href={linkTo?.(window)}>
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <p className="story-line">
        <bdi>{headline(dataset, view, selection, messages)}</bdi>
      </p>
      {below}
    </header>
  );
}
