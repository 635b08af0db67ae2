import type { Messages } from '../messages';

/** What a report is made from; tests hand in their own. */
export interface Surroundings {
  readonly location: Pick<Location, 'protocol' | 'origin' | 'pathname' | 'search'>;
  readonly navigator: Pick<Navigator, 'userAgent'>;
  readonly document: { readonly documentElement: { readonly dataset: DOMStringMap } };
  readonly innerWidth: number;
  readonly innerHeight: number;
}

/** Whatever was thrown, in words: an object may have none of its own. */
function wordsOf(thrown: unknown): string {
  if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}`;
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}

/** As many lines of the stack as say where it happened. */
const LINES = 6;
const LONGEST = 2000;

/**
 * What failed, in words that whoever looks after the page can use: the error, where it happened, and what was shown by
 * what. Nothing of it tells of the reader: the folder that a file lies in is left out, and so is everything that the link
 * does not say.
 */
export function reportOf(error: unknown, { t }: Messages, around: Surroundings = window): string {
  const { location, navigator, document, innerWidth, innerHeight } = around;
  const { dataset } = document.documentElement;
  const isFile = location.protocol === 'file:';
  const address = isFile ? 'file:' : location.origin + location.pathname;
  const folder = (isFile ? 'file://' : location.origin) + location.pathname.replace(/[^/]*$/, '');
  const told = wordsOf(error);
  const stack = (error instanceof Error && error.stack) || '';
  // Some browsers begin the stack with what the error says, others do not.
  const lines = stack.slice(stack.startsWith(told) ? told.length : 0).split('\n');
  const where = lines.filter((line) => line.trim() !== '').slice(0, LINES);
  return t('failure.report', {
    error: [told, ...where].join('\n').replaceAll(folder, './').slice(0, LONGEST),
    link: address + location.search,
    dataset: dataset.version ?? '–',
    browser: navigator.userAgent,
    basemap: dataset.basemap ?? '–',
    size: `${innerWidth} × ${innerHeight}`,
  });
}
