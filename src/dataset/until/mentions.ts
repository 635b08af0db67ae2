import { civil, civilParts, DAY, daysInMonth, type Extent } from '../../time';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** What months are called at least, and at most: "Sept" is one of them. */
const NAMES =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const DAY_OF = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:\s*[–-]\s*(\d{1,2}))?`;
const YEAR = String.raw`(?:19|20)\d\d`;
const IN_WORDS = new RegExp(
  String.raw`(?:\b${DAY_OF}\s+)?\b(${NAMES})\b\.?(?:\s+${DAY_OF}(?!\d))?(?:,?\s+(${YEAR})\b)?`,
  'g',
);
const IN_FIGURES = new RegExp(
  String.raw`(?<!\d)(${YEAR})(?:([-/])(\d{1,2})(?:\2(\d{1,2}))?|(\d\d)(\d\d))?(?!\d)`,
  'g',
);

const isMonth = (month: number) => month >= 1 && month <= 12;

function extentOfMonth(year: number, month: number, days: readonly number[]): Extent {
  const last = Math.max(...days);
  if (days.length === 0 || last > daysInMonth(year, month))
    return { start: civil(year, month, 1), end: civil(year, month, daysInMonth(year, month)) + DAY };
  return { start: civil(year, month, Math.min(...days)), end: civil(year, month, last) + DAY };
}

/** A day of the month, or the month, in the last year in which it has begun before a moment. */
function latest(before: number, month: number, days: readonly number[]): Extent {
  const { year } = civilParts(before);
  const extent = extentOfMonth(year, month, days);
  return extent.start < before ? extent : extentOfMonth(year - 1, month, days);
}

const numbers = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text === undefined ? [] : [Number(text)]));

/**
 * The time of every date that a text names, in figures ("2025-06-13", as in addresses "/2025/06/13/") or in English words
 * ("13–14 June", "Jan 2026"). Where the year goes unsaid, it is the last that it can have been before `written`.
 */
export function mentionsIn(text: string, written: number): readonly Extent[] {
  const found: Extent[] = [];
  for (const [, y = '', , m, d, mm, dd] of text.replaceAll(IN_WORDS, '').matchAll(IN_FIGURES)) {
    const [year, month] = [Number(y), Number(m ?? mm ?? 0)];
    if (isMonth(month)) found.push(extentOfMonth(year, month, numbers([d ?? dd])));
    else found.push({ start: civil(year, 1, 1), end: civil(year + 1, 1, 1) });
  }
  for (const [, before, beforeLast, name = '', after, afterLast, year] of text.matchAll(IN_WORDS)) {
    const days = numbers(before === undefined ? [after, afterLast] : [before, beforeLast]);
    // "Mar" or "Sep" alone may be a part of a name.
    if (!MONTHS.includes(name) && days.length === 0 && year === undefined) continue;
    const month = MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
    found.push(year === undefined ? latest(written, month, days) : extentOfMonth(Number(year), month, days));
  }
  return found;
}

const SENTENCE_ENDS = /(?<=[.;!?])\s+/;

/** What of a text names no time that ends after `end`, sentence by sentence; null when nothing is left. */
export function sayableUntil(text: string, end: number, written: number): string | null {
  const isPast = (sentence: string) => mentionsIn(sentence, written).every((extent) => extent.end <= end);
  if (isPast(text)) return text;
  const left = text.split(SENTENCE_ENDS).filter(isPast).join(' ').replace(/;$/, '');
  return left === '' ? null : left;
}
