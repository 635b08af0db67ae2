import type { Figure } from '../../dataset';
import { amountWords, countsPeople } from '../amounts';
import { writtenDate } from '../dates';
import type { Reading } from '../reading';
import { Marked } from './Marked';
import type { EventDetailProps } from './props';

function FigureItem({ figure, ...reading }: Reading & { figure: Figure }) {
  const { t } = reading.messages;
  const { label, estimator, asOf, note } = figure;
  return (
    <li>
      <p>{t('figures.item', { label, amount: amountWords(reading.messages, figure) })}</p>
      <p className="event-cited">
        <Marked
          text={asOf === '' ? estimator : t('figures.by', { estimator, date: writtenDate(reading, asOf) })}
          of={estimator}
        />
      </p>
      {note !== null && (
        <p className="event-cited" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}

/** Figures with who counted, when and within what bounds; closed, and announced, where they count people. */
export function Figures({ event, ...reading }: EventDetailProps) {
  const { figures } = event;
  if (figures.length === 0) return null;
  const people = countsPeople(figures);
  return (
    <details className="event-figures" open={!people}>
      <summary>{reading.messages.t(people ? 'figures.casualties' : 'figures.heading')}</summary>
      <ul>
        {figures.map((figure) => (
          <FigureItem
            key={`${figure.label} ${figure.estimator} ${figure.asOf}`}
            figure={figure}
            {...reading}
          />
        ))}
      </ul>
    </details>
  );
}
