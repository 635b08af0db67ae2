import type { SheetKind } from './sheet';

export const PAPERS = ['a4', 'letter'] as const;
export type PaperSize = (typeof PAPERS)[number];

/** What is to be printed next. */
export interface Order {
  readonly kind: SheetKind;
  /** Null leaves it to the browser's own dialog. */
  readonly paper: PaperSize | null;
}

/** What a press of Ctrl+P prints. */
export const USUAL: Order = { kind: 'reader', paper: null };

/** Where paper is measured in inches. */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'CR', 'PA', 'GT', 'DO', 'PR', 'SV', 'NI'];

/** The paper that a reader with these languages, the most welcome first, is likely to have. */
export function paperFor(languages: readonly string[]): PaperSize {
  const region = languages.map((tag) => new Intl.Locale(tag).region).find((known) => known !== undefined);
  return region !== undefined && LETTER.includes(region) ? 'letter' : 'a4';
}
