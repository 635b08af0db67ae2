import type { ReactNode } from 'react';
import { type Dataset, linkOf, type Source } from '../../dataset';
import { qrCode } from '../../export';
import type { Messages } from '../../messages';
import { Drawn } from '../../ui';
import { dayWords, shownWords } from '../headline';
import type { Sheet, SheetStock } from './sheet';

/** A QR code that leads to what is printed, where the site has an address. */
export function SheetCode({ address, messages }: { address: string | null; messages: Messages }) {
  const code = address === null ? null : qrCode(address);
  if (!code) return null;
  return (
    <svg
      className="sheet-code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={messages.t('sheets.code')}
    >
      <Drawn nodes={code.nodes} />
    </svg>
  );
}

/** The head of a sheet: what it is of, when, and where a pupil writes who they are. */
export function SheetHead({ sheet, stock, line }: { sheet: Sheet; stock: SheetStock; line: string }) {
  const { dataset, view, messages } = stock;
  const { t } = messages;
  return (
    <header className="sheet-head">
      <p className="sheet-of">
        {t(`sheets.${sheet.kind}`)}
        {sheet.tour && ` · ${dataset.meta.title}`}
      </p>
      <h1>{sheet.tour?.title ?? dataset.meta.title}</h1>
      {sheet.kind === 'pupil' && (
        <p className="sheet-who">
          <span>{t('sheets.pupilName')}</span>
          <span className="sheet-blank" />
          <span>{t('sheets.pupilDate')}</span>
          <span className="sheet-blank" />
        </p>
      )}
      {sheet.tour ? <p>{sheet.tour.about}</p> : <p className="sheet-dates">{shownWords(view, messages)}</p>}
      {!sheet.tour && sheet.kind !== 'pupil' && <p>{line}</p>}
    </header>
  );
}

interface SourcesProps {
  readonly sources: readonly Source[];
  readonly messages: Messages;
}

/** What a sheet cites, numbered, with addresses that can be typed. */
export function SheetSources({ sources, messages }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <section className="sheet-sources">
      <h2>{messages.t('detail.sources')}</h2>
      <ol>
        {sources.map(({ id, publisher, title, published, url }) => (
          <li key={id}>
            <bdi>
              {[publisher, title, published && dayWords(published, messages)].filter(Boolean).join(', ')}
            </bdi>
            {linkOf(url) !== null && <span className="sheet-address"> {url}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The foot of a sheet: as-of date, version, licence, corrections, credits, and where it is from. */
export function SheetFoot({ dataset, messages, address, children }: FootProps) {
  const { t } = messages;
  const { asOf, version, licence, corrections } = dataset.meta;
  return (
    <footer className="sheet-foot">
      {children}
      <p>{t('foot.asOf', { date: dayWords(asOf, messages), version, licence })}</p>
      <p>{t('foot.policy')}</p>
      <p>
        {t('foot.credits')} {t('foot.corrections', { corrections })}
      </p>
      <p className="sheet-address">{t('share.madeWith', { address: address ?? 'none' })}</p>
    </footer>
  );
}

interface FootProps {
  readonly dataset: Dataset;
  readonly messages: Messages;
  readonly address: string | null;
  readonly children?: ReactNode;
}
