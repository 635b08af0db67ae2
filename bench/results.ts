import { arch, cpus, platform, release, totalmem } from 'node:os';
import { MOVEMENTS, SEED, SIZES } from './cases';
import type { Cost } from './measure';
import { median } from './median';

/** What was measured of one subject with so many events, round by round. */
export interface Row {
  readonly subject: string;
  readonly events: number;
  readonly movement: string;
  readonly samples: Cost[];
}

/** Times from the address to answering input, in ms; null where that took more than a minute. */
export interface Loading {
  readonly subject: string;
  readonly events: number;
  readonly times: (number | null)[];
}

const machine = (chromium: string): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB; ${platform()} ${release()} ${arch()}; Chromium ${chromium}, headless, 1440 × 900 px, WebGL off; Node ${process.versions.node}`;

/** The median of what a row's samples have of one thing, in words. */
const cell = ({ samples }: Row, key: keyof Cost, digits: number): string =>
  samples.length === 0 ? '–' : median(samples.map((sample) => sample[key])).toFixed(digits);

const CELLS = [
  ['shown', 0],
  ['framesPerSecond', 1],
  ['slowFrame', 1],
  ['work', 2],
  ['script', 2],
  ['style', 2],
  ['layout', 2],
] as const;

/** The table of all that was measured. */
export function resultsText(
  rows: readonly Row[],
  loading: readonly Loading[],
  rounds: number,
  chromium: string,
): string {
  const table = MOVEMENTS.flatMap(({ name }) => [
    `\n## ${name[0]?.toUpperCase()}${name.slice(1)}\n`,
    '| | events | shown | frames/s | slow frame, ms | main thread a frame, ms | script | style | layout |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows
      .filter(({ movement }) => movement === name)
      .map((row) => {
        const cells = CELLS.map(([key, digits]) => cell(row, key, digits));
        return `| ${[row.subject, row.events.toLocaleString('en'), ...cells].join(' | ')} |`;
      }),
  ]);
  const loads = loading.map(({ subject, events, times }) => {
    const finished = times.filter((time) => time !== null);
    const time = finished.length === 0 ? 'did not finish in 60 s' : (median(finished) / 1000).toFixed(2);
    return `| ${subject} | ${events.toLocaleString('en')} | ${time} |`;
  });
  return `# Speed with many events

Written by \`npm run bench\`. ${machine(chromium)}.

Medians of ${rounds} rounds, each of which goes through all rows in turn. Made-up datasets (\`npm run data -- synth\`, seed
${SEED}) of ${SIZES.map((size) => size.toLocaleString('en')).join(', ')} events; ten times as many fill three times as many years. The time shown is
dragged by its handle to both sides and back, or its end is moved by the arrow keys, at 60 inputs a second for 2.5 s.
"Slow frame" is the time between frames that 95 of 100 do not exceed; "main thread" is all work of the page's thread
(Chromium's \`TaskDuration\`) by the frames drawn, and script, style and layout are parts of it.

![Main-thread time a frame by number of events](window.svg)
${table.join('\n')}

## Loading, from the address to answering input

| | events | s |
|---|--:|--:|
${loads.join('\n')}
`;
}
