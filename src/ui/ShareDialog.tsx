import './share.css';
import { useContext, useEffect, useId, useRef } from 'react';
import { addressOf } from '../export';
import { withLate } from '../messages/late';
import { inMode } from '../view';
import { ShareCitation } from './ShareCitation';
import { ShareEmbed } from './ShareEmbed';
import { ShareLink } from './ShareLink';
import { ShareTakeAway } from './ShareTakeAway';
import { SitePagesContext } from './SitePages';
import type { ShareDialogProps } from './shareProps';

/** What can be shared of a view and taken away from it: its link, code for articles, pictures, data, a reference. */
export function ShareDialog({ onClose, ...given }: ShareDialogProps) {
  const props = { ...given, messages: withLate(given.messages) };
  const { dataset, view, messages, wordsFor } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // By the platform it takes the keyboard, and gives it back when it closes.
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const { home } = useContext(SitePagesContext);
  const page = props.defaults;
  const defaults = { page, embed: { ...page, ...inMode(page, 'embed') } };
  const base = home === null ? null : new URL(home, location.href).href;
  const address = base === null ? null : addressOf(base, view, page, props.context);
  const shared = { dataset, view, messages, wordsFor, defaults };
  const published = base !== null && address !== null && { ...shared, base, address };
  return (
    <dialog ref={dialog} className="share-dialog" aria-labelledby={heading} closedby="any" onClose={onClose}>
      <div className="share-head">
        <h2 id={heading}>{messages.t('share.title')}</h2>
        <button type="button" className="preset" onClick={() => dialog.current?.close()}>
          {messages.t('share.close')}
        </button>
      </div>
      {published && <ShareLink {...published} />}
      <section className="share-part" aria-labelledby="share-paper">
        <h3 id="share-paper">{messages.t('sheets.paperHeading')}</h3>
        <p className="share-note">{messages.t('sheets.note')}</p>
        <button
          type="button"
          className="preset"
          aria-haspopup="dialog"
          onClick={() => {
            dialog.current?.close();
            props.onPrint();
          }}
        >
          {messages.t('sheets.open')}
        </button>
      </section>
      {published && <ShareEmbed {...published} />}
      <ShareTakeAway {...props} address={address} />
      {published ? (
        <ShareCitation {...published} />
      ) : (
        <section className="share-part">
          <p className="share-note">{messages.t('share.noAddress')}</p>
        </section>
      )}
    </dialog>
  );
}
