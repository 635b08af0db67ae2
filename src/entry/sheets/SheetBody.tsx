import { Glossary } from '../../ui';
import { headline } from '../headline';
import { type Addresses, PartBody } from './PartBody';
import { OpenQuestions } from './Questions';
import { SheetFoot, SheetHead, SheetSources } from './SheetFrame';
import { SheetLegend } from './SheetMapView';
import type { Sheet, SheetStock } from './sheet';

interface SheetBodyProps {
  readonly sheet: Sheet;
  readonly stock: SheetStock;
  readonly addresses: Addresses;
}

/** A sheet written out. */
export function SheetBody({ sheet, stock, addresses }: SheetBodyProps) {
  const { dataset, messages, view } = stock;
  const { t } = messages;
  const { kind, parts, tour } = sheet;
  const [first] = parts;
  const cites = new Map(sheet.sources.map(({ id }, i) => [id, i + 1]));
  const line = first ? headline(dataset, view, first.selection, messages) : '';
  const legend = <SheetLegend maps={parts.flatMap(({ map }) => map ?? [])} messages={messages} />;
  const foot = <SheetFoot dataset={dataset} messages={messages} address={addresses(view)} />;
  return (
    <>
      <SheetHead {...{ sheet, stock, line }} />
      {parts.map((part) => (
        <PartBody key={part.key} {...{ part, sheet, stock, cites, addresses }} />
      ))}
      {(kind !== 'pupil' || !tour) && legend}
      {kind === 'pupil' && !tour && <OpenQuestions messages={messages} />}
      {kind === 'teacher' && (
        <>
          <section className="sheet-care">
            <h2>{t('sheets.care.title')}</h2>
            <p>{t('sheets.care.1')}</p>
            <p>{t('sheets.care.2')}</p>
          </section>
          <section className="sheet-glossary">
            <h2>{t('glossary.heading')}</h2>
            <Glossary messages={messages} />
          </section>
        </>
      )}
      {kind !== 'pupil' ? (
        <SheetSources sources={sheet.sources} messages={messages}>
          {foot}
        </SheetSources>
      ) : (
        <div className="sheet-end">
          {tour && legend}
          {foot}
        </div>
      )}
    </>
  );
}
