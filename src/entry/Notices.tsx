import type { ReactNode } from 'react';
import { FailureNotice } from '../failure';
import type { Messages } from '../messages';
import type { Notice } from './useNotices';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly messages: Messages;
  readonly onDismiss: (words: string) => void;
  /** What else is told as these are. */
  readonly children?: ReactNode;
}

/** What the page has to say, each until it is dismissed; of what failed, with a way to try again. */
export function Notices({ notices, messages, onDismiss, children }: NoticesProps) {
  const dismissing = (words: string) => (
    <button type="button" onClick={() => onDismiss(words)}>
      {messages.t('view.dismiss')}
    </button>
  );
  return (
    <>
      <div role="status">
        {notices.map(
          ({ words, failure }) =>
            !failure && (
              <p className="notice" key={words}>
                {words} {dismissing(words)}
              </p>
            ),
        )}
        {children}
      </div>
      {/* These are alerts: within a status they would be said twice. */}
      {notices.map(({ words, failure }) => {
        if (!failure) return null;
        const again = () => {
          onDismiss(words);
          failure.again();
        };
        const failed = { error: failure.error, times: 0 };
        return (
          <FailureNotice key={words} sentence={words} onAgain={again} {...{ failed, messages }}>
            {dismissing(words)}
          </FailureNotice>
        );
      })}
    </>
  );
}
