import { type FormEvent, useId, useState } from 'react';
import type { MessageId, Messages } from '../messages';
import type { TimeWindow, View } from '../view';

interface DatesFormProps {
  readonly view: Pick<View, 'window' | 'time'>;
  readonly messages: Messages;
  readonly onWindow: (window: TimeWindow) => void;
}

const DAY_LENGTH = '2025-06-13'.length;
const dayOf = (moment: string): string => moment.slice(0, DAY_LENGTH);

/** What typed days mean, in each way of reading time; null where they are not all there or not in order. */
export function typedWindow(
  { window, time }: Pick<View, 'window' | 'time'>,
  from: string,
  to: string,
): TimeWindow | null {
  if (to === '') return null;
  if (time === 'instant') return { from: to, to };
  // Days of four-digit years are in order as texts are.
  if (time === 'until') return { from: dayOf(window.from) <= to ? window.from : to, to };
  return from === '' || from > to ? null : { from, to };
}

/** Exact days to type; where only the end counts, one. */
export function DatesForm({ view, messages: { t }, onWindow }: DatesFormProps) {
  const id = useId();
  const { window, time } = view;
  const [typed, setTyped] = useState({ from: dayOf(window.from), to: dayOf(window.to) });
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = typedWindow(view, typed.from, typed.to);
    setWrong(next === null);
    if (next) onWindow(next);
  };
  const field = (end: 'from' | 'to', name: MessageId) => (
    <label>
      {t(name)}
      <input
        type="date"
        value={typed[end]}
        max="9999-12-31"
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        onChange={(event) => setTyped({ ...typed, [end]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <form className="time-dates" onSubmit={submit} noValidate>
      {time === 'window' && field('from', 'timeOptions.from')}
      {field(
        'to',
        time === 'window' ? 'timeOptions.to' : time === 'until' ? 'timeOptions.until' : 'timeOptions.day',
      )}
      <button type="submit">{t('timeOptions.apply')}</button>
      {wrong && (
        <p id={id} role="alert">
          {t('timeOptions.wrong')}
        </p>
      )}
    </form>
  );
}
