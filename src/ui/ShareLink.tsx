import { useState } from 'react';
import type { Dataset } from '../dataset';
import { qrCode, qrFile, saveFile } from '../export';
import type { AllMessages } from '../messages/late';
import type { View } from '../view';
import { Drawn } from './Drawn';
import { ShareCopy } from './ShareCopy';

/** What the parts of the dialog share. */
export interface SharePartProps {
  readonly dataset: Dataset;
  readonly view: View;
  readonly messages: AllMessages;
  readonly wordsFor: (view: View) => { readonly dates: string; readonly line: string };
  /** The folder that the page is in, as an absolute address. */
  readonly base: string;
  readonly defaults: { readonly page: View; readonly embed: View };
  /** The view's own address, absolute. */
  readonly address: string;
}

/** The folder of the pages that the build has made for events, as an absolute address; null where it has made none. */
const eventPages = () =>
  document.querySelector<HTMLMetaElement>('meta[name="readout:event-pages"]')?.content ?? null;

/** The link to exactly this view, as text, as a QR code, and for other programs of the reader's. */
export function ShareLink({ dataset, view, messages, wordsFor, address }: SharePartProps) {
  const { t } = messages;
  const [pages] = useState(eventPages);
  const code = qrCode(address);
  const pass = () =>
    navigator.share({ title: dataset.meta.title, text: wordsFor(view).line, url: address }).catch(() => {
      // Changing one's mind is no failure, and the link is there to be copied.
    });
  return (
    <section className="share-part share-link" aria-labelledby="share-link">
      <div>
        <h3 id="share-link">{t('share.link')}</h3>
        <ShareCopy
          label={t('share.link.address')}
          copy={t('share.link.copy')}
          text={address}
          rows={2}
          messages={messages}
        />
        {pages !== null && view.event !== null && (
          <ShareCopy
            label={t('share.link.event')}
            copy={t('share.link.copyEvent')}
            text={`${pages}${view.event}.html`}
            rows={2}
            messages={messages}
          />
        )}
        {'share' in navigator && (
          <button type="button" className="preset" onClick={pass}>
            {t('share.link.pass')}
          </button>
        )}
      </div>
      {code ? (
        <div className="share-qr">
          <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={t('share.qr')}>
            <Drawn nodes={code.nodes} />
          </svg>
          <button type="button" className="preset" onClick={() => saveFile(qrFile(code), 'readout-qr.svg')}>
            {t('share.qr.save')}
          </button>
        </div>
      ) : (
        <p className="share-note">{t('share.qr.tooLong')}</p>
      )}
    </section>
  );
}
