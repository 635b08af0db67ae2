import type { View } from '../../view';
import { SheetEvents } from './SheetEvents';
import { SheetCode } from './SheetFrame';
import { SheetKey, SheetPicture } from './SheetMapView';
import { StepWords } from './StepWords';
import type { NumberedStep, Part, Sheet, SheetStock } from './sheet';

/** The absolute address of a view; null where the site has none. */
export type Addresses = (view: View) => string | null;

interface PartProps {
  readonly part: Part;
  readonly sheet: Sheet;
  readonly stock: SheetStock;
  readonly cites: ReadonlyMap<string, number>;
  readonly addresses: Addresses;
}

/** Whether pupils are to stop after a part, before they see what came later. */
function isStop({ steps, map }: Part, { kind, parts }: Sheet): boolean {
  const number = steps.at(-1)?.number ?? 0;
  const follows = parts.some((other) => other.map && (other.steps[0]?.number ?? 0) > number);
  return kind === 'pupil' && map !== null && follows && steps.some(({ view }) => view.hide === 'later');
}

/** A part of a sheet: its map with the key, and what goes with it. */
export function PartBody({ part, sheet, stock, cites, addresses }: PartProps) {
  const { dataset, messages } = stock;
  const { map, steps, view } = part;
  const { kind } = sheet;
  // A pupil has nothing to do with where things are from.
  if (kind === 'pupil' && steps.some(({ step }) => step.kind === 'sources')) return null;
  const [first, ...more] = steps;
  // Nor with what is only told.
  const isTold = ({ step }: NumberedStep) =>
    kind !== 'pupil' || step.question !== null || step.prompt !== null;
  const isListed = kind === 'reader' || (kind === 'teacher' && steps.length === 0);
  // On paper for pupils, what has room beside the map saves a page; the others may go on overleaf.
  const others = more.filter(isTold).map((at) => (
    <section key={at.number} className="sheet-step">
      <h2>
        {at.number}. {at.step.title}
      </h2>
      <StepWords at={at} {...{ kind, stock, cites }} isAlone={more.length === 0} />
    </section>
  ));
  return (
    <section className="sheet-part" data-step={first?.number}>
      <div className="sheet-view">
        {first && (
          <h2>
            {first.number}. {first.step.title}
          </h2>
        )}
        {map && <SheetPicture map={map} messages={messages} />}
        {map && (
          <div className="sheet-beside">
            <SheetCode address={addresses(first?.view ?? view)} messages={messages} />
            <SheetKey map={map} kind={kind} dataset={dataset} messages={messages} />
          </div>
        )}
        {first && <StepWords at={first} {...{ kind, stock, cites }} isAlone={more.length === 0} />}
        {kind === 'pupil' && others}
      </div>
      {kind !== 'pupil' && others}
      {map && isListed && <SheetEvents {...{ part, stock, cites }} />}
      {isStop(part, sheet) && <p className="sheet-stop">{messages.t('sheets.stop')}</p>}
    </section>
  );
}
