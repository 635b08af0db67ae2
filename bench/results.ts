import { arch, cpus, platform, totalmem } from 'node:os';
import { besideOf, goalsOf, isRival } from './goals';
import { PARTS, type Part } from './parts';
import { CONDITIONS, middleOf, type Row, type Rows } from './rows';
import { eventsText, number, ratio, table } from './words';

/** How the measuring went. */
export interface Run {
  readonly rounds: number;
  readonly chromium: string;
  readonly minutes: number;
}

const machine = (chromium: string): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, no GPU used; ${platform()} ${arch()}; Chromium ${chromium}, headless, 1440 × 900 px; Node ${process.versions.node}`;

function lineOf(rows: Rows, { columns, ratios }: Part, row: Row): string[] {
  const movement =
    row.unfinished && row.samples.length > 0
      ? `${row.movement} (${row.samples.length} of the rounds)`
      : row.movement;
  const head = [row.subject, CONDITIONS[row.conditions], eventsText(row.events), movement];
  if (row.samples.length === 0)
    return [...head, 'did not finish in 60 s', ...[...columns, ...ratios].slice(1).map(() => '')];
  const own = isRival(row) ? besideOf(rows, row) : undefined;
  return [
    ...head,
    ...columns.map(([, name, digits]) => number(middleOf(row, name), digits)),
    ...ratios.map(([, name]) => (own === undefined ? '' : ratio(middleOf(own, name), middleOf(row, name)))),
  ];
}

function partText(rows: Rows, part: Part): string[] {
  const own = rows.filter({ section: part.section });
  if (own.length === 0) return [];
  const numbers = [
    ...part.columns.map(([head]) => head),
    ...part.ratios.map(([head]) => `Readout : it, ${head}`),
  ];
  const lines = own.map((row) => lineOf(rows, part, row));
  return [`## ${part.title}\n\n${part.text}\n\n${table(['', 'browser', 'events', 'what'], numbers, lines)}`];
}

const GOALS = `For two cores without a graphics card. Readout as it opens there (SVG, in a browser without WebGL); what needs WebGL has it in
software.`;

/** All tables, and how the goals are met. */
export function resultsText(rows: Rows, { rounds, chromium, minutes }: Run): string {
  const all = goalsOf(rows);
  const missed = all.filter(({ met }) => met === false);
  const reasons = [...new Set(missed.map(({ why }) => why))].map((why) => {
    const these = missed.filter((goal) => goal.why === why).map(({ goal }) => goal);
    return `- ${these.join('; ')}: ${why}`;
  });
  const goals = all.map(({ goal, found, met }) => [
    goal,
    met === null ? 'not measured' : met ? 'met' : 'missed',
    found,
  ]);
  const parts = [
    `# Speed, measured`,
    `Written by \`npm run bench\` in ${number(minutes, 1)} minutes. ${machine(chromium)}.`,
    `Medians of ${rounds} rounds, each of which goes through all rows in turn, so that whatever else the machine does falls on all
of them. What did not finish in 60 s is not tried again.`,
    `## Goals\n\n${GOALS}\n\n${table(['goal', ''], ['measured'], goals)}`,
    ...(reasons.length === 0
      ? []
      : [`What is missed, why, and what would mend it:\n\n${reasons.join('\n')}`]),
    ...PARTS.flatMap((part) => partText(rows, part)),
  ];
  return `${parts.join('\n\n')}\n`;
}
