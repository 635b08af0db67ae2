import { setupI18n } from '@lingui/core';
import enAbout from './en/about.json';
import enDates from './en/dates.json';
import enEmbed from './en/embed.json';
import enFilters from './en/filters.json';
import enGlossary from './en/glossary.json';
import enLoading from './en/loading.json';
import enMap from './en/map.json';
import enOffline from './en/offline.json';
import enPage from './en/page.json';
import enPresent from './en/present.json';
import enScene from './en/scene.json';
import enShare from './en/share.json';
import enSheets from './en/sheets.json';
import enTime from './en/time.json';
import enTimeline from './en/timeline.json';
import enTour from './en/tour.json';
import enUi from './en/ui.json';
import enVeil from './en/veil.json';
import enView from './en/view.json';

export * from './dates';

const english = {
  ...enScene,
  ...enFilters,
  ...enMap,
  ...enTimeline,
  ...enTime,
  ...enTour,
  ...enDates,
  ...enUi,
  ...enView,
  ...enOffline,
  ...enVeil,
  ...enPage,
  ...enPresent,
  ...enLoading,
  ...enEmbed,
  ...enShare,
  ...enSheets,
  ...enAbout,
  ...enGlossary,
};

/** The id of a piece of interface text; English is the reference catalogue. */
export type MessageId = keyof typeof english;
type Catalogue = Readonly<Record<MessageId, string>>;
type Values = Readonly<Record<string, string | number>>;

/** Every language has every message: a catalogue that lacks one does not compile. */
const CATALOGUES: Readonly<Record<string, Catalogue>> = { en: english };

export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);
export const DEFAULT_LANGUAGE = 'en';

/** Interface text in one language. */
export interface Messages {
  readonly lang: string;
  /** Locale for `Intl`; English dates are written day first. */
  readonly locale: string;
  readonly t: (id: MessageId, values?: Values) => string;
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** "1,000 km". */
  readonly kilometres: (value: number) => string;
}

/** Messages for a language tag; an unknown one falls back to English. The catalogues are compiled by the build. */
export function createMessages(lang: string): Messages {
  const known = CATALOGUES[lang] ? lang : DEFAULT_LANGUAGE;
  const locale = known === 'en' ? 'en-GB' : known;
  const i18n = setupI18n({ locale, messages: { [locale]: CATALOGUES[known] ?? english } });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const lengths = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' });
  return {
    lang: known,
    locale,
    t: (id, values) => i18n._(id, values),
    list: (items) => conjunction.format(items),
    number: (value) => numbers.format(value),
    kilometres: (value) => lengths.format(value),
  };
}
