import enDates from './en/dates.json';
import enEmbed from './en/embed.json';
import enFailure from './en/failure.json';
import enFilters from './en/filters.json';
import enGlossary from './en/glossary.json';
import enLoading from './en/loading.json';
import enMap from './en/map.json';
import enOffline from './en/offline.json';
import enPage from './en/page.json';
import enScene from './en/scene.json';
import enTime from './en/time.json';
import enTimeline from './en/timeline.json';
import enTour from './en/tour.json';
import enUi from './en/ui.json';
import enVeil from './en/veil.json';
import enView from './en/view.json';
import { ENGLISH, type Language } from './language';
import { loadLanguage } from './languages';
import { type Speech, speak } from './speech';

export * from './dates';
export type { Language } from './language';
export { DEFAULT_LANGUAGE, KNOWN_LANGUAGES, LANGUAGES } from './languages';

const english = {
  ...enScene,
  ...enFailure,
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
  ...enLoading,
  ...enEmbed,
  ...enGlossary,
};

/** The id of a piece of interface text that the page has from its start; English is the reference catalogue. */
export type MessageId = keyof typeof english;

/** Interface text in one language. */
export type Messages = Speech<MessageId>;

/** The page's messages in a language; English unless another one has been loaded. The catalogues are compiled by the build. */
export const createMessages = (language: Language | 'en' = ENGLISH): Messages =>
  speak(language === 'en' ? ENGLISH : language, english);

/** The page's messages for a language tag, fetched where they are not English. */
export const loadMessages = async (lang: string): Promise<Messages> =>
  createMessages(await loadLanguage(lang));
