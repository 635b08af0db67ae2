import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import type { Store } from '../view';
import { dayWords } from './headline';

interface RevealProps {
  /** As far as it is known. */
  readonly dataset: Dataset;
  readonly store: Store;
  readonly messages: Messages;
}

/** Says that what came later is kept back, and reveals it; nothing where all is known. */
export function Reveal({ dataset, store, messages }: RevealProps) {
  if (store.get().hide === 'none') return null;
  return (
    <div className="veil">
      <p>{messages.t('veil.hidden', { day: dayWords(dataset.meta.asOf, messages) })}</p>
      <button
        type="button"
        className="preset"
        onClick={({ currentTarget }) => {
          // It will be gone: what it stands in keeps the keyboard.
          currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
          store.set({ hide: 'none' }, 'push');
        }}
      >
        {messages.t('veil.reveal')}
      </button>
    </div>
  );
}
