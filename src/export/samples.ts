import type { Kind } from '../dataset';
import { drawMarks } from '../map';
import type { Messages } from '../messages';
import { kindColour, type LineEnd, type LineMark, type PlacedScene, type PointMark } from '../scene';
import type { SvgNode } from '../svg';
import type { Theme } from '../theme';
import { anonymous, bare } from './bare';

const NOTHING: PlacedScene = {
  lines: [],
  points: [],
  places: [],
  counts: [],
  labels: [],
  edges: [],
  annotations: [],
  names: [],
  rings: [],
  bins: [],
  remark: null,
  least: 0,
  fading: new Map(),
};

/** What a sample line shows. */
export interface SampleLine {
  readonly kind: Kind;
  readonly dash?: LineMark['dash'];
  readonly end?: LineEnd;
  readonly direction?: -1 | 0 | 1;
  readonly disputed?: boolean;
}

const REACH = 17;
const RUN = Array.from({ length: 18 }, (_, i): readonly [number, number] => [i * 2 - REACH, 0]);

/** Samples for a legend, about 0,0 and 40 px wide, drawn by what draws the map. */
export function samples(theme: Theme, messages: Messages) {
  const draw = (scene: Partial<PlacedScene>): SvgNode[] =>
    anonymous(
      bare(
        drawMarks({ ...NOTHING, ...scene }, theme, messages, {
          interactive: false,
          current: null,
          arriving: new Set(),
        }),
      ),
    );
  const plain = {
    events: ['sample'],
    focused: false,
    hollow: false,
    disputed: false,
    patterns: [],
    precision: 'city',
    halo: 0,
  } as const;
  return {
    /** A symbol as the map has it, but for what another sample explains. */
    point: (mark: PointMark, changes: Partial<PointMark> = {}): SvgNode[] =>
      draw({
        points: [
          {
            mark: { ...mark, ...plain, ...changes },
            x: 0,
            y: 0,
            size: mark.size,
            places: [mark.place],
            events: ['sample'],
            ring: null,
            reach: 0,
          },
        ],
      }),
    line: ({
      kind,
      dash = 'solid',
      end = 'not-a-side',
      direction = 0,
      disputed = false,
    }: SampleLine): SvgNode[] => {
      const there = { place: 'there', position: [0, 0], end } as const;
      const mark: LineMark = {
        key: 'sample',
        kind,
        events: ['sample'],
        legs: [{ pair: '', from: there, to: there, offset: 0, direction, step: null }],
        relays: [],
        colour: kindColour(kind, theme),
        dash,
        disputed,
        certainty: 'reported',
        name: '',
        label: '',
        focused: false,
        dimmed: false,
      };
      const leg = { runs: [RUN], shares: [[0, 1]], ends: [{ x: REACH - 3, y: 0, end }], direction } as const;
      const relays: readonly [number, number][] = kind === 'message' ? [[0, 0]] : [];
      return draw({ lines: [{ mark, legs: [leg], relays, middle: { x: 0, y: 0, angle: 0 } }] });
    },
    /** A seat of government whose status is disputed. */
    seat: (): SvgNode[] =>
      draw({
        places: [
          {
            mark: {
              place: 'sample',
              position: [0, 0],
              symbol: 'seat',
              label: '',
              emphasis: 'capital',
              priority: 0,
              active: true,
            },
            x: 0,
            y: 0,
          },
        ],
      }),
  };
}
