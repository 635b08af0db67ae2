import type { View } from '../../view';
import { Ruled } from './Questions';
import { Cites, SheetEvents } from './SheetEvents';
import { SheetCode } from './SheetFrame';
import { SheetKey, SheetPicture } from './SheetMapView';
import { citedBy, type Part, type Sheet, type SheetStock } from './sheet';

/** The absolute address of a view; null where the site has none. */
export type Addresses = (view: View) => string | null;

interface PartProps {
  readonly part: Part;
  readonly sheet: Sheet;
  readonly stock: SheetStock;
  readonly cites: ReadonlyMap<string, number>;
  readonly addresses: Addresses;
}

/** What a step says, asks and keeps back, as far as the sheet tells it. */
function StepWords({ part: { step, number }, sheet: { kind }, stock: { messages } }: PartProps) {
  const { t } = messages;
  if (!step) return null;
  const { prompt, question, answer, notes } = step;
  const asked = question ?? (prompt && t(`sheets.${prompt}`));
  const isTaught = kind === 'teacher';
  return (
    <>
      {(kind !== 'pupil' || step.kind === 'background') && <p className="sheet-see">{step.see}</p>}
      {isTaught && prompt && question && <p className="sheet-prompt">{t(`sheets.${prompt}`)}</p>}
      {isTaught && notes !== null && (
        <p className="sheet-notes">
          <strong>{t('sheets.notes')}</strong> {notes}
        </p>
      )}
      {asked && kind !== 'reader' && (
        <div className="sheet-question">
          <p>
            {isTaught && <strong>{t('sheets.question')} </strong>}
            {asked}
          </p>
          {!isTaught && <Ruled lines={3} key={number} />}
        </div>
      )}
      {isTaught && answer !== null && (
        <p className="sheet-answer">
          <strong>{t('sheets.answer')}</strong> {answer}
        </p>
      )}
    </>
  );
}

/** A part of a sheet: its map with the key, and what goes with it. */
export function PartBody(props: PartProps) {
  const { part, sheet, stock, cites, addresses } = props;
  const { dataset, messages } = stock;
  const { map, step, number, view, selection } = part;
  const { kind } = sheet;
  // A pupil has nothing to do with what is only read out, but for what came before.
  if (kind === 'pupil' && step && step.kind === 'sources' && step.question === null) return null;
  const cited = citedBy(selection);
  return (
    <section className="sheet-part" data-step={number || undefined} data-map={map ? '' : undefined}>
      {step && (
        <h2>
          {number}. {step.title}
        </h2>
      )}
      {map && <SheetPicture map={map} messages={messages} />}
      <div className="sheet-beside">
        {map && <SheetCode address={addresses(view)} messages={messages} />}
        {map && <SheetKey map={map} kind={kind} dataset={dataset} messages={messages} />}
        <StepWords {...props} />
        {kind === 'teacher' && step && map && cited.length > 0 && (
          <p className="sheet-cited">
            <strong>{messages.t('detail.sources')}</strong>
            <Cites ids={cited} cites={cites} />
          </p>
        )}
      </div>
      {map && (kind === 'reader' || (kind === 'teacher' && !step)) && (
        <SheetEvents {...{ part, stock, cites }} />
      )}
      {kind === 'pupil' && view.hide === 'later' && step && (
        <p className="sheet-stop">{messages.t('sheets.stop')}</p>
      )}
    </section>
  );
}
