// Advance widths in em of a grotesque's semibold: a table rather than the browser's measure, so that the built page,
// the live page and a test place every label alike. A little wide, so that a wider fallback font still fits.
const NARROW = /[ilj.,:;'’|!()·]/;
const SLIM = /[ftr\s\-–]/;
const WIDE = /[mwMW—…%@]/;
const CAPITAL = /\p{Lu}/u;

const advance = (character: string): number => {
  if (NARROW.test(character)) return 0.3;
  if (SLIM.test(character)) return 0.38;
  if (WIDE.test(character)) return 0.93;
  if (CAPITAL.test(character)) return 0.71;
  return 0.61;
};

/** Estimated width of a text in px at a font size in px. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + advance(character), 0) * size;

/** A text broken at spaces into lines of at most `most` characters, a longer word alone on its line. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
