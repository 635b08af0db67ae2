import type { DatasetMeta } from '../dataset';
import type { AllMessages } from '../messages/late';
import { dayWords } from './foot';

/** What a citation says besides what the dataset says of itself. */
export interface Cited {
  /** The view's absolute address. */
  readonly url: string;
  /** The day on which it was looked at, such as `2026-03-01`. */
  readonly accessed: string;
}

/** One reference in words: what, which version, as of when, where, and when it was looked at. */
export function citationOf(
  { title, version, asOf, licence }: DatasetMeta,
  { url, accessed }: Cited,
  messages: AllMessages,
): string {
  const day = (text: string) => dayWords(text, messages);
  return messages.t('share.citation', {
    title,
    version,
    asOf: day(asOf),
    licence,
    year: asOf.slice(0, 4),
    url,
    accessed: day(accessed),
  });
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const plain = (text: string) => text.replace(/[\\~^&%$#_{}]/g, (c) => SPECIAL[c] ?? `\\${c}`);
/** What is kept as written: no brace may end it early. */
const verbatim = (text: string) => text.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');

/** The same reference for BibTeX, and for what reads it. */
export function bibtexOf(
  { title, version, asOf, licence }: DatasetMeta,
  { url, accessed }: Cited,
  { t }: AllMessages,
): string {
  const [year, month] = asOf.split('-');
  const fields = {
    title: `{${plain(title)}}`,
    howpublished: `Readout`,
    year: year ?? '',
    month: month ?? '',
    version: plain(version),
    note: plain(t('share.bibtexNote', { asOf, licence })),
    url: verbatim(url),
    urldate: accessed,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{readout-${version.replace(/[^A-Za-z0-9.-]/g, '-')},\n${lines.join(',\n')}\n}\n`;
}
