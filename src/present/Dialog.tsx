import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { AllMessages } from '../messages/late';
import type { Command } from './keys';

interface DialogProps {
  readonly title: string;
  /** What opens it; asked for again, it closes. */
  readonly command: Command;
  readonly className: string;
  readonly messages: AllMessages;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the presentation, with a way out at its head. */
export function Dialog({ title, command, className, messages, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`present-dialog ${className}`}
      data-command={command}
      aria-labelledby={heading}
      closedby="any"
      onClose={onClose}
    >
      <div className="present-dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="present-button" onClick={() => dialog.current?.close()}>
          {messages.t('present.close')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
