/** A measured number as a table has it: a dash where there is none. */
export const number = (value: number, digits: number): string =>
  Number.isFinite(value)
    ? value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : '–';

/** How many times as much one is as the other: `2.4×`. */
export const ratio = (one: number, other: number): string =>
  Number.isFinite(one / other) ? `${number(one / other, one / other < 10 ? 2 : 0)}×` : '–';

/** A number of events; 0 is the story. */
export const eventsText = (events: number): string =>
  events === 0 ? 'the story' : events.toLocaleString('en');

/** A table in Markdown: the first columns are words, the others numbers. */
export function table(
  words: readonly string[],
  numbers: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = [...words.map(() => '---'), ...numbers.map(() => '--:')];
  return [line([...words, ...numbers]), line(rule), ...lines.map(line)].join('\n');
}
