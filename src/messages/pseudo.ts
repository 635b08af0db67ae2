import { catalogueRightToLeft } from './compiled';
import type { Language } from './language';

/** Letters that join, as those of most languages written from right to left do; each stands for one of English. */
const OTHERS = [...'ابجديفغهثحكلمنوپقرستطعظخیز'];
const VOWELS = /[aeiou]/i;

/** English words in letters of another script, a third longer, as translations are. */
export const pseudoWords = (words: string): string =>
  words.replace(/[a-z]/gi, (letter) => {
    const other = OTHERS[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
    return VOWELS.test(letter) ? other + other : other;
  });

/**
 * A language for tests, made from English as it is asked for: from right to left, with Arabic dates, digits and plurals. What
 * of the page is not in it has been forgotten.
 */
export const PSEUDO: Language = {
  lang: 'ar-XB',
  dir: 'rtl',
  locale: 'ar-EG',
  textsOf: (english) => catalogueRightToLeft(english, pseudoWords),
};
