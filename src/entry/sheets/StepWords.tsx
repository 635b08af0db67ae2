import { eventsOf } from '../../tour';
import { citedBy } from '../../ui';
import { Ruled } from './Questions';
import { Cites } from './SheetEvents';
import type { NumberedStep, SheetKind, SheetStock } from './sheet';

interface WordsProps {
  readonly at: NumberedStep;
  /** Whether its map is its alone. */
  readonly isAlone: boolean;
  readonly kind: SheetKind;
  readonly stock: SheetStock;
  readonly cites: ReadonlyMap<string, number>;
}

/** What a step asks of pupils, with room to answer. */
function Asked({ at: { step }, isAlone, stock: { messages } }: WordsProps) {
  const { prompt, question } = step;
  const own = [question, prompt && messages.t('tour.prompt', { prompt })].filter((text) => text !== null);
  const asked =
    own.length > 0 || step.kind !== 'view' || !isAlone
      ? own
      : [messages.t('tour.prompt', { prompt: 'notice' })];
  return (
    <>
      {step.kind === 'background' && <p className="sheet-see">{step.see}</p>}
      {asked.map((text) => (
        <div className="sheet-question" key={text}>
          <p>{text}</p>
          <Ruled lines={2} />
        </div>
      ))}
    </>
  );
}

/** What a step says, asks and keeps back, for whoever teaches. */
function Taught({ at: { step }, stock: { dataset, messages }, cites }: WordsProps) {
  const { t } = messages;
  const { prompt, question, answer, notes } = step;
  const cited = citedBy(eventsOf(step, dataset), dataset);
  const told = [
    ['notes', notes],
    ['prompt', prompt && t('tour.prompt', { prompt })],
    ['question', question],
    ['answer', answer],
  ] as const;
  return (
    <>
      <p className="sheet-see">{step.see}</p>
      {told.map(
        ([name, text]) =>
          text !== null && (
            <p key={name} className={`sheet-${name}`}>
              <strong>{t(`sheets.${name}`)}</strong> {text}
            </p>
          ),
      )}
      {cited.length > 0 && (
        <p className="sheet-cited">
          <strong>{t('sheets.sources')}</strong>
          <Cites sources={cited} cites={cites} />
        </p>
      )}
    </>
  );
}

/** The words of a step, as far as a sheet tells them. */
export function StepWords(props: WordsProps) {
  if (props.kind === 'pupil') return <Asked {...props} />;
  if (props.kind === 'teacher') return <Taught {...props} />;
  return <p className="sheet-see">{props.at.step.see}</p>;
}
