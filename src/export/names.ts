import type { TimeWindow } from '../view';

/** What a file about a view is called: the story, the time shown, and what kind of file it is. */
export function fileName(title: string, { from, to }: TimeWindow, ending: string): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  const day = (end: string) => end.slice(0, '2025-06-13'.length);
  const days = day(from) === day(to) ? day(from) : `${day(from)}-to-${day(to)}`;
  return `${plain(title) || 'readout'}-${days}${ending}`;
}
