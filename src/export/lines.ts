import { textWidth } from '../scene';

/** A face that words are measured in. */
export type Face = 'semibold' | 'serif';

/** Words broken at spaces into lines no wider than `width` px; beyond `most` lines they end in an ellipsis. */
export function linesOf(
  text: string,
  width: number,
  size: number,
  face: Face = 'semibold',
  most = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => textWidth(line, size, face) <= width;
  const lines: string[] = [];
  // A number keeps its unit.
  for (const word of text.replace(/(\d) (?=km\b)/g, '$1\u00a0').split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last.includes(' ') && !fits(`${last} …`)) last = last.slice(0, last.lastIndexOf(' '));
  return [...kept, `${last} …`];
}

/** A list cut so that with "and 12 more" it fits into so many lines; `say` puts together what is named and how many are not. */
export function fittingList(
  items: readonly string[],
  say: (named: readonly string[], left: number) => string,
  fits: (text: string) => boolean,
): string {
  for (let named = items.length; named > 0; named -= 1) {
    const text = say(items.slice(0, named), items.length - named);
    if (fits(text)) return text;
  }
  return say([], items.length);
}
