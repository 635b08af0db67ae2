/** The texts of a language by their ids, as the build has compiled them. */
export type Catalogue<Id extends string> = Readonly<Record<Id, string>>;

/** What a language brings: its direction, its dates and numbers, and its texts. */
export interface Language {
  /** BCP 47 tag, as a link and the page name it. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Locale for `Intl`: dates, numbers, lists, and which form of a plural. */
  readonly locale: string;
  /** Its texts, those that stand for an English catalogue's among them. */
  readonly textsOf: (english: Catalogue<string>) => Catalogue<string>;
}

/** English, which comes with the page; its dates are written day first. */
export const ENGLISH: Language = { lang: 'en', dir: 'ltr', locale: 'en-GB', textsOf: (english) => english };
