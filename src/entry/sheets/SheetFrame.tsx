import type { ReactNode } from 'react';
import { type Dataset, linkOf, type Source } from '../../dataset';
import { qrCode } from '../../export';
import type { AllMessages } from '../../messages/late';
import { Drawn } from '../../ui';
import { dayWords, shownWords } from '../headline';
import type { Sheet, SheetStock } from './sheet';

/** A QR code that leads to what is printed, where the site has an address. */
export function SheetCode({ address, messages }: { address: string | null; messages: AllMessages }) {
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
      <h1>
        <bdi>{sheet.tour?.title ?? dataset.meta.title}</bdi>
      </h1>
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
  readonly messages: AllMessages;
  /** What the sheet ends with. */
  readonly children: ReactNode;
}

/** As many of the last sources stand with what ends the sheet: it has no page to itself. */
const WITH_THE_END = 5;

/** What a sheet cites, numbered, with addresses that can be typed, and its end. */
export function SheetSources({ sources, messages, children }: SourcesProps) {
  if (sources.length === 0) return children;
  const items = sources.map(({ id, publisher, title, published, url }) => (
    <li key={id}>
      <bdi>{[publisher, title, published && dayWords(published, messages)].filter(Boolean).join(', ')}</bdi>
      {linkOf(url) !== null && <span className="sheet-address"> {url}</span>}
    </li>
  ));
  const first = Math.max(0, items.length - WITH_THE_END);
  return (
    <section className="sheet-sources">
      <h2>{messages.t('detail.sources')}</h2>
      <ol>{items.slice(0, first)}</ol>
      <div className="sheet-end">
        <ol start={first + 1}>{items.slice(first)}</ol>
        {children}
      </div>
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
  readonly messages: AllMessages;
  readonly address: string | null;
  readonly children?: ReactNode;
}
