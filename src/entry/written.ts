import type { Language } from '../messages';

/** Says of the page what language it is in, and from which side that is written. */
export function written({ lang, dir }: Pick<Language, 'lang' | 'dir'>): void {
  const root = document.documentElement;
  root.lang = lang;
  root.dir = dir;
}
