import type { DateExpression } from '../time';
import { dateWords, machineDate } from './dates';
import type { Reading } from './reading';

interface WhenProps extends Reading {
  readonly date: DateExpression;
  /** IANA zone to name, besides its offset, where the date has an hour. */
  readonly zone?: string | null;
  readonly className?: string;
}

/** A date in words; machines are told it too where it is exact. */
export function When({ date, zone = null, className = 'event-when', ...reading }: WhenProps) {
  const machine = machineDate(date);
  const words = dateWords(reading, date, zone);
  if (machine === null) return <span className={className}>{words}</span>;
  return (
    <time className={className} dateTime={machine}>
      {words}
    </time>
  );
}
