import { useState } from 'react';
import { FailureNotice, usePart } from '../failure';
import type { ShareProps } from './shareProps';

const load = () => import('./ShareDialog');

/** The button that opens what can be shared and taken away, which is fetched when it is first pressed. */
export function Share(props: ShareProps) {
  const { t } = props.messages;
  const [opened, setOpened] = useState<ShareProps | null>(null);
  const { part, failed, ask, again, forget } = usePart(load);
  const open = () => {
    setOpened(props);
    if (!part) ask();
  };
  return (
    <div className="share">
      <button type="button" className="preset share-open" aria-haspopup="dialog" onClick={open}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8,10V1.5M4.5,4.5L8,1.5l3.5,3M3,7.5v7h10v-7" />
        </svg>
        <span>{t('share.open')}</span>
      </button>
      {failed && (
        <div className="share-failed">
          <FailureNotice
            sentence={t('failure.part')}
            failed={failed}
            messages={props.messages}
            onAgain={again}
          >
            <button type="button" onClick={forget}>
              {t('view.dismiss')}
            </button>
          </FailureNotice>
        </div>
      )}
      {opened && part && <part.ShareDialog {...opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
