import { reload, reportBox } from '../failure';
import { createMessages } from '../messages';
import type { BuiltPage } from './builtPage';

/**
 * A live page that cannot start, or breaks, gives way to the built one, which says why in its own language, lets the reader
 * try again, and has a report to copy.
 */
export const givingWay =
  (built: BuiltPage) =>
  (error: unknown): void => {
    console.error(error);
    const told = error instanceof Error ? error.message : String(error);
    // Browsers say theirs without a full stop.
    const reason = /[.!?]$/.test(told) ? told : `${told}.`;
    const messages = createMessages();
    const sentence = messages.t(built.isKept ? 'veil.failed' : 'page.failed', { reason });
    built.comeBack(sentence, (notice) => {
      const again = document.createElement('button');
      again.type = 'button';
      again.textContent = messages.t('failure.again');
      again.addEventListener('click', reload);
      notice.append(' ', again);
      notice.after(reportBox(error, messages));
    });
  };
