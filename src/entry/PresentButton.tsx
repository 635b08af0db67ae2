import type { Messages } from '../messages';
import { inMode, type Store } from '../view';

interface PresentButtonProps {
  readonly store: Store;
  readonly messages: Messages;
}

/** Shows what is shown to a room: large, and one thing at a time. */
export function PresentButton({ store, messages }: PresentButtonProps) {
  return (
    <button
      type="button"
      className="preset present-open"
      onClick={() => store.set(inMode(store.get(), 'present'), 'push')}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1.5,2.5h13v8.5h-13zM8,11v2M5,14.5L8,12l3,2.5" />
      </svg>
      <span>{messages.t('present.open')}</span>
    </button>
  );
}
