import { median } from './median';

export const SECTIONS = ['scrub', 'load', 'camera', 'memory', 'answers'] as const;
export type Section = (typeof SECTIONS)[number];

/** What a browser and its machine are like while something is measured. */
export const CONDITIONS = {
  off: 'WebGL off',
  software: 'software WebGL',
  slow: 'WebGL off, processor 4 times slower',
} as const;
export type Conditions = keyof typeof CONDITIONS;

/** What one row of a table is about. */
export interface Key {
  readonly section: Section;
  readonly subject: string;
  readonly conditions: Conditions;
  /** 0 is the story itself. */
  readonly events: number;
  readonly movement: string;
}

export type Measured = Readonly<Record<string, number>>;

/** What was measured of one thing, round by round. */
export interface Row extends Key {
  readonly samples: Measured[];
  /** Whether it has ever taken more than a minute. */
  unfinished: boolean;
}

/** The middle value of all rounds; NaN of a row that has none. */
export const middleOf = (row: Row | undefined, name: string): number =>
  row === undefined || row.samples.length === 0
    ? Number.NaN
    : median(row.samples.map((sample) => sample[name] ?? Number.NaN));

/** All rows, in the order in which they were first measured. */
export class Rows {
  readonly all: Row[] = [];

  of(key: Key): Row {
    const known = this.find(key);
    if (known !== undefined) return known;
    const row: Row = { ...key, samples: [], unfinished: false };
    this.all.push(row);
    return row;
  }

  find(part: Partial<Key>): Row | undefined {
    return this.filter(part)[0];
  }

  filter(part: Partial<Key>): readonly Row[] {
    const { section, subject, conditions, events, movement } = part;
    return this.all.filter(
      (row) =>
        (section ?? row.section) === row.section &&
        (subject ?? row.subject) === row.subject &&
        (conditions ?? row.conditions) === row.conditions &&
        (events ?? row.events) === row.events &&
        (movement ?? row.movement) === row.movement,
    );
  }
}
