const STYLES = {
  /** Friday 13 June 2025 */
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** 13 June 2025 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** 13 Jun 2025 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 13 June */
  dayMonth: { day: 'numeric', month: 'long' },
  /** 13 Jun */
  shortDayMonth: { day: 'numeric', month: 'short' },
  /** 13 */
  day: { day: 'numeric' },
  /** June 2025 */
  month: { month: 'long', year: 'numeric' },
  /** Jun 2025 */
  shortMonth: { month: 'short', year: 'numeric' },
  /** 2025 */
  year: { year: 'numeric' },
  /** 02:10 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** How much of a date to write; see each style's example. */
export type DayStyle = keyof typeof STYLES;

// Year 1 of the calendar: what lies before is told apart by its era only.
const YEAR_ONE = -62_135_596_800_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: string, style: DayStyle, era: boolean): Intl.DateTimeFormat {
  // English dates are written day first, as everywhere in the project.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const key = `${locale} ${style} ${era}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  // One calendar in every language: a month known only in the Gregorian one has no exact match in another.
  const options: Intl.DateTimeFormatOptions = { ...STYLES[style], calendar: 'gregory', timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(locale, era ? { ...options, era: 'short' } : options);
  formats.set(key, format);
  return format;
}

const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

/** A moment of civil time (ms) in words of a language (a BCP 47 tag), as much of it as `style` says. */
export function formatDay(ms: number, lang: string, style: DayStyle = 'long'): string {
  // The same days are written again and again while the window moves, and `Intl` takes its time.
  const key = `${lang} ${style} ${ms}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const words = writeDay(ms, lang, style);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, words);
  return words;
}

function writeDay(ms: number, lang: string, style: DayStyle): string {
  const parts = formatOf(lang, style, ms < YEAR_ONE && 'year' in STYLES[style]).formatToParts(ms);
  // Releases of the locale data differ on the comma after an English weekday; a page built with one is read with another.
  const comma = (i: number) =>
    lang.startsWith('en') && parts[i]?.type === 'literal' && parts[i - 1]?.type === 'weekday';
  return parts.map(({ value }, i) => (comma(i) ? ' ' : value)).join('');
}
