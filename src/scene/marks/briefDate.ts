import { formatDay, type Messages } from '../../messages';
import { type Clock, civilParts, type DateExpression, type DatePoint, extentOfPoint } from '../../time';

const STYLE = { year: 'year', month: 'shortMonth', day: 'shortDayMonth', minute: 'shortDayMonth' } as const;

/** A date in few letters: its day or days without the year, or its month or year where no more is known. */
export function briefDate(date: DateExpression, clock: Clock, { t, locale }: Messages): string {
  const msOf = (point: DatePoint) => extentOfPoint(point, clock).start;
  const pointWords = (point: DatePoint) => {
    const words = formatDay(msOf(point), locale, STYLE[point.precision]);
    const about = point.approximate ? t('date.about', { date: words }) : words;
    return point.uncertain ? t('date.uncertain', { date: about }) : about;
  };
  const { start, end } = date;
  if (start === null) return end === null ? '' : t('date.until', { end: pointWords(end) });
  if (end === null) return t('date.onwards', { start: pointWords(start) });
  const [first, last] = [pointWords(start), pointWords(end)];
  if (!date.interval || first === last) return first;
  const isPlainDay = ({ precision, approximate, uncertain }: DatePoint) =>
    (precision === 'day' || precision === 'minute') && !approximate && !uncertain;
  const [a, b] = [civilParts(msOf(start)), civilParts(msOf(end))];
  return isPlainDay(start) && isPlainDay(end) && a.month === b.month && a.year === b.year
    ? t('date.days', { startDay: String(a.day), end: last })
    : t('date.range', { start: first, end: last });
}
