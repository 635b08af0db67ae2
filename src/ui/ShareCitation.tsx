import { bibtexOf, citationOf } from '../export';
import { ShareCopy } from './ShareCopy';
import type { SharePartProps } from './ShareLink';

/** Today on the reader's calendar, as `2026-03-01`. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** How to refer to this view, in words and for BibTeX. */
export function ShareCitation({ dataset, messages, address }: SharePartProps) {
  const { t } = messages;
  const cited = { url: address, accessed: today() };
  return (
    <section className="share-part" aria-labelledby="share-cite">
      <h3 id="share-cite">{t('share.cite')}</h3>
      <ShareCopy
        label={t('share.cite.text')}
        copy={t('share.cite.copy')}
        text={citationOf(dataset.meta, cited, messages)}
        rows={4}
        messages={messages}
      />
      <ShareCopy
        label={t('share.cite.bibtex')}
        copy={t('share.cite.copyBibtex')}
        text={bibtexOf(dataset.meta, cited, messages)}
        rows={10}
        messages={messages}
      />
    </section>
  );
}
