import { ENGLISH, type Language } from './language';

/** A language beside English, fetched where a link asks for it. */
interface Other {
  /** Whether readers are offered it; one for tests is found by its tag alone. */
  readonly offered: boolean;
  readonly load: () => Promise<Language>;
}

const OTHERS: Readonly<Record<string, Other>> = {
  'ar-XB': { offered: false, load: async () => (await import('./pseudo')).PSEUDO },
};

/** The language that a link without one is read in. */
export const DEFAULT_LANGUAGE = ENGLISH.lang;

/** The languages that readers are offered. */
export const LANGUAGES: readonly string[] = [
  ENGLISH.lang,
  ...Object.keys(OTHERS).filter((lang) => OTHERS[lang]?.offered),
];

/** All tags that a link may name. */
export const KNOWN_LANGUAGES: readonly string[] = [ENGLISH.lang, ...Object.keys(OTHERS)];

/** The language of a tag; English where it is not known or cannot be fetched. */
export async function loadLanguage(lang: string): Promise<Language> {
  try {
    return (await OTHERS[lang]?.load()) ?? ENGLISH;
  } catch {
    return ENGLISH;
  }
}
