import { useId, useRef, useState } from 'react';
import type { AllMessages } from '../messages/late';

interface ShareCopyProps {
  readonly label: string;
  /** The words on the button. */
  readonly copy: string;
  readonly text: string;
  readonly rows: number;
  readonly messages: AllMessages;
}

/** A text to copy, by a button that says that it worked; where the browser refuses, the text is selected instead. */
export function ShareCopy({ label, copy, text, rows, messages }: ShareCopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold({ text, copied: true });
    } catch {
      field.current?.focus();
      field.current?.select();
      setTold({ text, copied: false });
    }
  };
  return (
    <div className="share-copy">
      <label className="filter-name" htmlFor={id}>
        {label}
      </label>
      <textarea ref={field} id={id} value={text} rows={rows} readOnly spellCheck={false} dir="ltr" />
      <p className="share-row">
        <button type="button" className="preset" onClick={onCopy}>
          {copy}
        </button>
        <span role="status">
          {told?.text === text && messages.t(told.copied ? 'share.copied' : 'share.selected')}
        </span>
      </p>
    </div>
  );
}
