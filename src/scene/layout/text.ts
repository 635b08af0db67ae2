// Advance widths in em, each for the widest of its characters: a table rather than the browser's measure, so that the
// built page, the live page and a test place every label alike.
type Table = readonly (readonly [em: number, characters: string])[];

const INTER_SEMIBOLD: Table = [
  [0.26, ' '],
  [0.27, 'ijlı'],
  [0.28, 'I'],
  [0.3, '’'],
  [0.33, ".,:;!·'"],
  [0.36, 't'],
  [0.38, '()/'],
  [0.4, 'fr'],
  [0.43, '1'],
  [0.47, '-'],
  [0.51, '–“”'],
  [0.55, '?s"'],
  [0.58, 'Lzxka7J'],
  [0.6, 'cvFye'],
  [0.63, 'Eonhu52'],
  [0.65, 'bdpqg3698'],
  [0.67, 'PSRZB0T&4+×'],
  [0.73, 'KYXD'],
  [0.75, 'AVUCHG'],
  [0.78, 'NOQ'],
  [0.84, 'w↘↙↖↗'],
  [0.91, 'm↑↓'],
  [0.93, 'M'],
  [1.02, 'W—…%@←→'],
];

const SOURCE_SERIF: Table = [
  [0.24, " ’'"],
  [0.31, '.,:;!·j'],
  [0.33, '-ilı'],
  [0.37, 't()f/'],
  [0.39, 'IJ"'],
  [0.44, '?“”'],
  [0.47, 'rs'],
  [0.49, 'z'],
  [0.53, '–c0123456789'],
  [0.55, 'e+×aS'],
  [0.57, 'gx'],
  [0.6, 'ovZyk'],
  [0.62, 'qFdLb'],
  [0.64, 'PpuTE'],
  [0.66, 'hnB'],
  [0.68, 'CYX↑↓'],
  [0.71, 'RVK'],
  [0.73, 'AG&'],
  [0.77, 'OQDUN'],
  [0.84, 'H—…w'],
  [0.96, '%Mm'],
  [1.01, 'W@←→'],
];

const byCharacter = (table: Table): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([em, characters]) => [...characters].map((c): [string, number] => [c, em])));

const inter = byCharacter(INTER_SEMIBOLD);
/** A face of our own fonts: its advances, and how much wider it is than the weight they were measured at. */
const FACES = {
  semibold: { advances: inter, wider: 1 },
  bold: { advances: inter, wider: 1.013 },
  serif: { advances: byCharacter(SOURCE_SERIF), wider: 1 },
} as const;
export type Face = keyof typeof FACES;

/** A letter of a script that the tables lack. */
const UNKNOWN = 0.7;
/** Capitals that overhang draw the small letter after them near, by at least this, in em. */
const KERNED = /[TVWY](?=[aeouy])/g;
const KERNING = 0.05;

/** Estimated width of a text in px at a font size in px: not less than the real one, and a few per cent more. */
export function textWidth(text: string, size: number, face: Face = 'semibold'): number {
  const { advances, wider } = FACES[face];
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  const drawn = [...letters].reduce((sum, letter) => sum + (advances.get(letter) ?? UNKNOWN), 0);
  return (drawn - KERNING * (letters.match(KERNED)?.length ?? 0)) * wider * size;
}

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
