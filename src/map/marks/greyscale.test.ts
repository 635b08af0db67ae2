import { describe, expect, it } from 'vitest';
import { ACCOUNT_STATUSES, KINDS } from '../../dataset';
import { type Dash, GLYPHS, type PlacedLine, type PlacedPoint } from '../../scene';
import { type SvgNode, toMarkup } from '../../svg';
import { LIGHT, type Theme } from '../../theme';
import { lineNode } from './line';
import { pointNode } from './point';

const INK = '#222222';
/** All hues gone: marks are ink, what lies behind them is paper. */
const GREY: Theme = Object.fromEntries(
  Object.keys(LIGHT).map((name) => [
    name,
    ['land', 'water', 'paper', 'halo'].includes(name) ? '#ffffff' : INK,
  ]),
) as Record<keyof Theme, string>;

/** A mark as drawn; the kind that is written on it is no shape. */
const shapes = (node: SvgNode) => toMarkup([node]).replace(/ data-kind="\w+"/, '');

const point = (mark: Partial<PlacedPoint['mark']>): string => {
  const placed: PlacedPoint = {
    mark: {
      ...{
        key: 'm',
        kind: 'strike',
        place: 'p',
        where: 'P',
        position: [0, 0],
        events: ['e'],
        colour: INK,
        size: 14,
      },
      ...{
        glyph: GLYPHS[mark.kind ?? 'strike'],
        hollow: false,
        disputed: false,
        patterns: [],
        precision: 'city',
      },
      ...{ halo: 0, name: 'n', focused: false },
      ...mark,
    },
    ...{ x: 0, y: 0, size: 14, places: ['p'], events: ['e'], ring: null, reach: 12 },
  };
  return shapes(pointNode(placed, GREY, {}, false, false));
};

const line = (
  mark: Partial<PlacedLine['mark']>,
  end: PlacedLine['legs'][0]['ends'][0]['end'],
  direction: 0 | 1 = 0,
) => {
  const placed: PlacedLine = {
    mark: {
      ...{ key: 'm', kind: 'call', events: ['e'], legs: [], relays: [], colour: INK, dash: 'solid' },
      ...{ disputed: false, certainty: 'reported', name: 'n', label: 'l', focused: false, dimmed: false },
      ...mark,
    },
    legs: [
      {
        runs: [Array.from({ length: 21 }, (_, i) => [i * 5, 0] as const)],
        ends: [{ x: 100, y: 0, end }],
        direction,
        shares: [[0, 1]],
      },
    ],
    relays: [],
    middle: { x: 50, y: 0, angle: 0 },
  };
  return shapes(lineNode(placed, GREY, {}, false));
};

const expectDistinct = (drawn: readonly string[]) => expect(new Set(drawn).size).toBe(drawn.length);

describe('marks without hue', () => {
  it('tells every kind of event from the others', () => {
    expectDistinct(KINDS.map((kind) => point({ kind })));
  });

  it('tells what is claimed and what is disputed, of every kind, and whose strike it is', () => {
    const said = [{}, { hollow: true }, { disputed: true }, { hollow: true, disputed: true }];
    expectDistinct(KINDS.flatMap((kind) => said.map((mark) => point({ kind, ...mark }))));
    expectDistinct(
      [[], [1], [2], [3]].flatMap((patterns) => said.map((mark) => point({ patterns, ...mark }))),
    );
  });

  it('tells how exactly a place is known', () => {
    expectDistinct([
      point({ precision: 'site' }),
      point({ precision: 'city' }),
      point({ precision: 'region', halo: 4 }),
      point({ precision: 'country', halo: 4 }),
    ]);
  });

  it('leaves a symbol whole where it is crossed', () => {
    const glyph = new RegExp(`<path[^>]* d="${GLYPHS.protest}"[^>]*>`);
    expect(point({ kind: 'protest', disputed: true }).match(glyph)?.[0]).toBe(
      point({ kind: 'protest' }).match(glyph)?.[0],
    );
  });

  it('tells calls, messages and mediation, claimed or not, disputed or not, and who called', () => {
    const dashes: readonly Dash[] = ['solid', 'dashed', 'dotted', 'dash-dotted'];
    expectDistinct(
      (['call', 'mediation'] as const).flatMap((kind) =>
        dashes.flatMap((dash) =>
          [true, false].flatMap((disputed) =>
            ([0, 1] as const).map((direction) => line({ kind, dash, disputed }, 'not-a-side', direction)),
          ),
        ),
      ),
    );
  });

  it('tells by an end whether that side has published, announced, or is not found to have spoken', () => {
    expectDistinct([...ACCOUNT_STATUSES, 'not-a-side' as const].map((end) => line({}, end)));
  });
});
