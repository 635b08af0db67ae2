import { setupI18n } from '@lingui/core';
import type { Catalogue, Language } from './language';

type Values = Readonly<Record<string, string | number>>;

/** What can be said in one language: the texts of a catalogue, lists and numbers. */
export interface Speech<Id extends string> extends Language {
  readonly t: (id: Id, values?: Values) => string;
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** "1,000 km". */
  readonly kilometres: (value: number) => string;
}

/** Says the texts of an English catalogue in a language. */
export function speak<Id extends string>(language: Language, english: Catalogue<Id>): Speech<Id> {
  const { locale, dir } = language;
  const i18n = setupI18n({ locale, messages: { [locale]: language.textsOf(english) } });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const lengths = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer' });
  return {
    ...language,
    t: (id, values) => i18n._(id, values),
    // Names in other letters stand by themselves, and do not turn the list around.
    list: (items) =>
      dir === 'rtl'
        ? `\u200f${conjunction.format(items.map((item) => `\u2068${item}\u2069`))}`
        : conjunction.format(items),
    number: (value) => numbers.format(value),
    kilometres: (value) => lengths.format(value),
  };
}
