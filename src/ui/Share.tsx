import { type ComponentType, useState } from 'react';
import type { ShareDialogProps, ShareProps } from './shareProps';

/** The button that opens what can be shared and taken away, which is fetched when it is first pressed. */
export function Share(props: ShareProps) {
  const { t } = props.messages;
  const [opened, setOpened] = useState<ShareProps | null>(null);
  const [Dialog, setDialog] = useState<ComponentType<ShareDialogProps> | null>(null);
  const [failed, setFailed] = useState(false);
  const open = () => {
    setOpened(props);
    setFailed(false);
    import('./ShareDialog').then(
      ({ ShareDialog }) => setDialog(() => ShareDialog),
      () => setFailed(true),
    );
  };
  return (
    <div className="share">
      <button type="button" className="preset share-open" aria-haspopup="dialog" onClick={open}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8,10V1.5M4.5,4.5L8,1.5l3.5,3M3,7.5v7h10v-7" />
        </svg>
        <span>{t('share.open')}</span>
      </button>
      <p role="status" className={failed ? 'share-failed' : 'visually-hidden'}>
        {failed && t('share.failed')}
      </p>
      {opened && Dialog && <Dialog {...opened} onClose={() => setOpened(null)} />}
    </div>
  );
}
