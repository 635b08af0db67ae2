import { useState, useSyncExternalStore } from 'react';
import type { Messages } from '../../messages';
import { newVersion } from './newVersion';

interface UpdateNoticeProps {
  readonly messages: Messages;
  /** Nothing is said now: something plays, or is being presented. */
  readonly quiet: boolean;
}

/** Says that a new version of the site is ready, and shows it when asked; until then the page stays as it is. */
export function UpdateNotice({ messages, quiet }: UpdateNoticeProps) {
  const ready = useSyncExternalStore(newVersion.subscribe, newVersion.isReady);
  const [dismissed, setDismissed] = useState(false);
  if (!ready || dismissed || quiet) return null;
  return (
    <p className="notice">
      {messages.t('offline.ready')}{' '}
      <button type="button" onClick={newVersion.show}>
        {messages.t('offline.show')}
      </button>{' '}
      <button type="button" onClick={() => setDismissed(true)}>
        {messages.t('view.dismiss')}
      </button>
    </p>
  );
}
