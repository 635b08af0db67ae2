import { type ReactNode, useEffect, useRef } from 'react';
import type { Messages } from '../messages';
import { reportBox } from './reportBox';
import type { Failed } from './usePart';

interface FailureNoticeProps {
  /** What does not work, and what does. */
  readonly sentence: string;
  readonly failed: Failed;
  readonly messages: Messages;
  readonly onAgain: () => void;
  /** Whether the reader has just tried again, by the button that this one stands for now. */
  readonly takesFocus?: boolean;
  /** Other ways out. */
  readonly children?: ReactNode;
}

/** Says that something failed, lets the reader try again, and holds a report that can be copied. */
export function FailureNotice(props: FailureNoticeProps) {
  const { sentence, failed, messages, onAgain, takesFocus, children } = props;
  const report = useRef<HTMLDivElement>(null);
  const { error, times } = failed;
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) again.current?.focus();
  }, [takesFocus]);
  useEffect(() => report.current?.replaceChildren(reportBox(error, messages)), [error, messages]);
  return (
    <div className="notice failure">
      {/* Said anew whenever it has failed anew. */}
      <p role="alert" key={times}>
        {sentence}
      </p>
      <button type="button" ref={again} onClick={onAgain}>
        {messages.t('failure.again')}
      </button>
      {children}
      <div ref={report} />
    </div>
  );
}
