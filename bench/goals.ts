import { DECK_SIZE, FIRST, LARGEST_FILE } from './cases';
import { type Key, middleOf, type Row, type Rows } from './rows';
import { RIVALS } from './subject';
import { eventsText, number, ratio } from './words';

/** A goal, what was measured of it, and whether it is met: null where it was not measured. */
export interface Goal {
  readonly goal: string;
  readonly found: string;
  readonly met: boolean | null;
  /** Why it is missed where it is, and what would mend it. */
  readonly why: string;
}

const WHY = {
  frames: `what costs most is painting the marks that come and go; fewer of them drawn while the hand moves would mend it.`,
  work: `Readout moves axis, map, labels, list, counts and address, the others a map of dots and lines alone, and MapLibre and deck.gl
do most of it on other threads, which this does not count. About half of Readout's time is script, the rest the browser's painting of SVG. A
canvas drawn by a worker would take both off this thread, for marks that style sheets, tests and assistive technology cannot reach.`,
  slowFrame: `frames in which marks come and go, which are laid out without overlaps and labelled, take longer than those in which
the window alone moves; the others lay out nothing. Laying out in a worker would mend it.`,
  answers: `the answer is rendered, laid out and drawn in one turn, of which a processor 4 times slower makes more than the goal
allows. Drawing the map one turn after the list would mend most of it, for a map that is a frame late.`,
  size: `more is loaded before it than was planned for.`,
  memory: `something is kept that is not let go of.`,
} as const;

const NAMES: readonly string[] = Object.values(RIVALS);
export const isRival = ({ subject }: Row): boolean => NAMES.includes(subject);

/** The build that goals are about: the first. */
const ownOf = (rows: Rows): string => rows.all.find((row) => !isRival(row))?.subject ?? '';

/** Readout's row beside a rival's: the same events moved in the same way, by the same kind of browser where there is one. */
export function besideOf(rows: Rows, { section, conditions, events, movement }: Row): Row | undefined {
  const own = (part: Partial<Key>) => rows.filter(part).find((row) => !isRival(row));
  return own({ section, conditions, events, movement }) ?? own({ section, events, movement });
}

/** A goal for one number: at least or at most a limit. */
function limit(
  goal: string,
  value: number,
  [bound, of]: readonly ['at least' | 'at most', number],
  unit: string,
  why: string,
): Goal {
  if (!Number.isFinite(value)) return { goal, found: 'not measured', met: null, why };
  const met = bound === 'at least' ? value >= of : value <= of;
  const by = met ? '' : `, missed by ${number(Math.abs(value - of), 1)}`;
  return { goal, found: `${number(value, 1)} ${unit}${by}`, met, why };
}

function speed(rows: Rows): Goal[] {
  const own = rows.filter({
    section: 'scrub',
    subject: ownOf(rows),
    conditions: 'off',
    movement: FIRST.name,
  });
  return own.map((row) => {
    const least = row.events < LARGEST_FILE ? 55 : 30;
    const goal = `scrub ≥ ${least} frames/s at ${eventsText(row.events)} events`;
    const why = WHY.frames;
    if (row.samples.length === 0) return { goal, found: 'did not finish in 60 s', met: false, why };
    return limit(goal, middleOf(row, 'framesPerSecond'), ['at least', least], 'frames/s', why);
  });
}

function native(rows: Rows): Goal {
  const key = { section: 'scrub', events: 100, movement: FIRST.name } as const;
  const own = middleOf(rows.find({ ...key, subject: ownOf(rows), conditions: 'off' }), 'framesPerSecond');
  const other = middleOf(rows.find({ ...key, subject: RIVALS.native }), 'framesPerSecond');
  const goal = 'scrub ≥ 4 × native MapLibre layers at the story’s size (100 events)';
  const value = own / other;
  const why = WHY.frames;
  if (!Number.isFinite(value)) return { goal, found: 'not measured', met: null, why };
  const found = `${number(own, 1)} to ${number(other, 1)} frames/s: ${ratio(own, other)}`;
  return {
    goal,
    found: value >= 4 ? found : `${found}, missed by ${number(4 - value, 1)}×`,
    met: value >= 4,
    why,
  };
}

/** Fewer main-thread ms and a lower 95th percentile than each rival, wherever both were measured. */
function fewer(rows: Rows): Goal[] {
  const names = [
    ...new Set(
      rows
        .filter({ section: 'scrub' })
        .filter(isRival)
        .map(({ subject }) => subject),
    ),
  ];
  return [...names].flatMap((subject) =>
    (
      [
        ['work', 'fewer main-thread ms a frame'],
        ['slowFrame', 'a lower 95th percentile'],
      ] as const
    ).map(([name, words]): Goal => {
      const where = subject === RIVALS.deck ? `${eventsText(DECK_SIZE)} events` : 'every size';
      const pairs = rows
        .filter({ section: 'scrub', subject })
        .filter(({ samples }) => samples.length > 0)
        .map((row) => {
          const mine = rows.find({
            section: 'scrub',
            subject: ownOf(rows),
            conditions: 'off',
            events: row.events,
            movement: row.movement,
          });
          return { row, own: middleOf(mine, name), other: middleOf(row, name) };
        })
        .filter(({ own }) => Number.isFinite(own));
      const worse = pairs.filter(({ own, other }) => own > other);
      const list = worse.map(
        ({ row, own, other }) =>
          `${eventsText(row.events)}, ${row.movement}: ${number(own, 1)} to ${number(other, 1)} ms`,
      );
      return {
        goal: `${words} than ${subject} at ${where}`,
        found: worse.length === 0 ? `in ${pairs.length} of ${pairs.length}` : `not at ${list.join('; ')}`,
        met: pairs.length === 0 ? null : worse.length === 0,
        why: WHY[name],
      };
    }),
  );
}

/** What memory may grow by between the first and the last playing and still be called flat. */
const FLAT = 1.05;

/** The goals that this project has set itself, each with what was found. */
export function goalsOf(rows: Rows): Goal[] {
  const load = rows.find({ section: 'load', subject: ownOf(rows) });
  const heap = (movement: string) =>
    middleOf(rows.find({ section: 'memory', subject: ownOf(rows), movement }), 'heap');
  const grown = heap('five minutes of play') / heap('played once');
  return [
    ...speed(rows),
    native(rows),
    ...fewer(rows),
    limit(
      'first map seen within 60 kB gzip',
      middleOf(load, 'needed'),
      ['at most', 60],
      'kB needed for it',
      WHY.size,
    ),
    limit(
      'JavaScript before MapLibre ≤ 220 kB gzip',
      middleOf(load, 'script'),
      ['at most', 220],
      'kB',
      WHY.size,
    ),
    ...rows
      .filter({ section: 'answers', subject: ownOf(rows) })
      .map((row) =>
        limit(
          `answered within 200 ms at 4× throttle: ${row.movement}`,
          middleOf(row, 'ms'),
          ['at most', 200],
          'ms',
          WHY.answers,
        ),
      ),
    limit(
      'memory flat: heap after five minutes of play by heap after one playing',
      grown,
      ['at most', FLAT],
      '×',
      WHY.memory,
    ),
  ];
}
