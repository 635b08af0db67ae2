import './share.css';
import { useEffect, useId, useRef } from 'react';
import { addressOf } from '../export';
import { inMode } from '../view';
import { ShareCitation } from './ShareCitation';
import { ShareEmbed } from './ShareEmbed';
import { ShareLink } from './ShareLink';
import { ShareTakeAway } from './ShareTakeAway';
import type { ShareDialogProps } from './shareProps';

/** What can be shared of a view and taken away from it: its link, code for articles, pictures, data, a reference. */
export function ShareDialog(props: ShareDialogProps) {
  const { dataset, view, messages, wordsFor, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // By the platform it takes the keyboard, and gives it back when it closes.
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const base = new URL('./', location.href).href;
  const page = props.defaults;
  const defaults = { page, embed: { ...page, ...inMode(page, 'embed') } };
  const address = addressOf(base, view, defaults.page, props.context);
  const common = { dataset, view, messages, wordsFor, base, defaults, address };
  return (
    <dialog ref={dialog} className="share-dialog" aria-labelledby={heading} closedby="any" onClose={onClose}>
      <div className="share-head">
        <h2 id={heading}>{messages.t('share.title')}</h2>
        <button type="button" className="preset" onClick={() => dialog.current?.close()}>
          {messages.t('share.close')}
        </button>
      </div>
      <ShareLink {...common} />
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
      <ShareEmbed {...common} />
      <ShareTakeAway {...common} {...props} />
      <ShareCitation {...common} />
    </dialog>
  );
}
