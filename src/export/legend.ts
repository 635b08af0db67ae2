import { type Dataset, KINDS, type Kind } from '../dataset';
import type { Messages } from '../messages';
import { attackerOrder, type LineEnd, type PlacedScene, type PointMark } from '../scene';
import type { SvgNode } from '../svg';
import type { Theme } from '../theme';
import { samples } from './samples';

/** One sign of the map, and what it means. */
export interface Entry {
  readonly words: string;
  /** About 0,0, at most 40 px wide and 20 high. */
  readonly sample: readonly SvgNode[];
}

const LINES = ['call', 'message', 'mediation'] as const satisfies readonly Kind[];
const ENDS = [
  ['published', 'legend.published'],
  ['announced-beforehand', 'legend.announced'],
  ['none-found', 'legend.none'],
] as const satisfies readonly (readonly [LineEnd, string])[];

/** What explains a laid-out scene: each sign that occurs in it, and no other. */
export function legendOf(
  { points, lines, places, counts }: PlacedScene,
  dataset: Dataset,
  theme: Theme,
  messages: Messages,
): Entry[] {
  const { t } = messages;
  const sample = samples(theme, messages);
  const marks = points.map(({ mark }) => mark);
  const strike = marks.find(({ kind }) => kind === 'strike');
  const attackers = new Set(points.flatMap(({ mark }) => (mark.kind === 'strike' ? mark.patterns : [])));
  const entries: Entry[] = [];
  const add = (words: string, nodes: readonly SvgNode[]) => entries.push({ words, sample: nodes });

  for (const kind of KINDS) {
    const mark = marks.find((m) => m.kind === kind);
    if (!mark) continue;
    if (kind !== 'strike') add(t(`kind.${kind}`, { count: 1 }), sample.point(mark));
    else if (counts.length > 0) add(t('legend.strike'), sample.point(mark));
    else if (attackers.size === 0) add(t('kind.strike', { count: 1 }), sample.point(mark));
  }
  for (const [index, id] of attackerOrder(dataset).entries()) {
    if (!strike || !attackers.has(index)) continue;
    const name = dataset.actors.get(id)?.name ?? id;
    add(t('legend.attacker', { name }), sample.point(strike, { patterns: [index] }));
  }
  for (const kind of LINES) {
    if (lines.some(({ mark }) => mark.kind === kind))
      add(t(`legend.${kind}`), sample.line({ kind, dash: kind === 'message' ? 'dashed' : 'solid' }));
  }
  entries.push(...waysOf(lines, messages, sample), ...doubts(marks, lines, messages, sample));
  const ringed = points.some(({ ring }) => ring === 'seat');
  if (ringed || places.some(({ mark }) => mark.symbol === 'seat')) add(t('legend.seat'), sample.seat());
  return entries;
}

type Samples = ReturnType<typeof samples>;

/** What a line says of who called, and of who has spoken. */
function waysOf(lines: PlacedScene['lines'], { t }: Messages, sample: Samples): Entry[] {
  const kind = lines[0]?.mark.kind ?? 'call';
  const legs = lines.flatMap((line) => line.legs);
  const found = new Set(legs.flatMap(({ ends }) => ends.map(({ end }) => end)));
  const arrow = legs.some(({ direction }) => direction !== 0);
  return [
    ...ENDS.filter(([end]) => found.has(end)).map(([end, words]) => ({
      words: t(words),
      sample: sample.line({ kind, end }),
    })),
    ...(arrow ? [{ words: t('legend.arrow'), sample: sample.line({ kind, direction: 1 }) }] : []),
  ];
}

/** How sure, and how exact. */
function doubts(
  marks: readonly PointMark[],
  lines: PlacedScene['lines'],
  { t }: Messages,
  sample: Samples,
): Entry[] {
  const dotted = lines.find(({ mark }) => mark.dash === 'dotted' || mark.dash === 'dash-dotted');
  const crossedLine = lines.find(({ mark }) => mark.disputed);
  const hollow = marks.find((mark) => mark.hollow);
  const crossed = marks.find(({ disputed }) => disputed);
  const exact = marks.find(({ precision }) => precision === 'site');
  const wide = marks.find(({ halo }) => halo > 0);
  const entries: Entry[] = [];
  const either = (
    words: string,
    mark: readonly SvgNode[] | false | undefined,
    line: readonly SvgNode[] | false | undefined,
  ) => {
    const drawn = mark || line;
    if (drawn) entries.push({ words, sample: drawn });
  };
  either(
    t('legend.claimed'),
    hollow && sample.point(hollow, { hollow: true }),
    dotted && sample.line({ kind: dotted.mark.kind, dash: 'dotted' }),
  );
  either(
    t('legend.disputed'),
    crossed && sample.point(crossed, { disputed: true }),
    crossedLine && sample.line({ kind: crossedLine.mark.kind, disputed: true }),
  );
  if (exact) entries.push({ words: t('legend.site'), sample: sample.point(exact, { precision: 'site' }) });
  if (wide)
    entries.push({
      words: t('legend.country'),
      sample: sample.point(wide, { halo: wide.halo, precision: wide.precision }),
    });
  return entries;
}
