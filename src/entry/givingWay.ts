import { createMessages } from '../messages';
import type { BuiltPage } from './builtPage';

/** A live page that cannot start, or breaks, gives way to the built one, which says why in its own language. */
export const givingWay =
  (built: BuiltPage) =>
  (error: unknown): void => {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    built.comeBack(
      createMessages(document.documentElement.lang).t(built.isKept ? 'veil.failed' : 'page.failed', {
        reason,
      }),
    );
  };
