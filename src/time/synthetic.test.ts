import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_KINDS, type Axis, type AxisKind, type AxisSpan } from './axis';
import { bursts } from './bursts';
import { addDays, civil, DAY, MINUTE } from './civil';
import { preciseExtents } from './days';
import type { Extent } from './extent';
import { SYNTHETIC } from './fixtures/synthetic';
import { foldTime } from './folding';
import { dateOf } from './samples.node';

const WIDTHS = [320, 390, 768, 1440, 1920, 20_000];

const whole = (extents: readonly Extent[]): Extent =>
  extents.reduce(
    ({ start, end }, extent) => ({ start: Math.min(start, extent.start), end: Math.max(end, extent.end) }),
    {
      start: extents[0]?.start ?? civil(2025, 1, 1),
      end: extents[0]?.end ?? civil(2026, 1, 1),
    },
  );

/** Each set on the time it takes, and with a year of nothing around it. */
const cases = Object.entries(SYNTHETIC).flatMap(([name, texts]) => {
  const extents = preciseExtents(
    texts.map((text) => dateOf(text)),
    'place',
  );
  const { start, end } = whole(extents);
  const around = { start: addDays(start, -365), end: addDays(end, 365) };
  return [
    { name, extents, domain: { start, end } },
    { name: `${name}, a year around it`, extents, domain: around },
  ];
});

interface Case {
  readonly extents: readonly Extent[];
  readonly domain: Extent;
}
/** As it is, with one fold unfolded, and with all. */
function axesOf({ extents, domain }: Case, kind: AxisKind): readonly Axis[] {
  return WIDTHS.flatMap((width) => {
    const axis = foldTime({ extents, domain, width, kind });
    const fold = axis.spans.find((span) => span.kind === 'fold');
    if (fold === undefined) return [axis];
    return [
      axis,
      ...[fold.extent, domain].map((unfolded) =>
        foldTime({ extents, domain, width, kind, unfolded: [unfolded] }),
      ),
    ];
  });
}

const isShown = ({ kind }: AxisSpan): boolean => kind !== 'fold';
const px = ({ x0, x1 }: AxisSpan): number => x1 - x0;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(cases)('an axis of $name', ({ extents, domain }) => {
  const every = AXIS_KINDS.flatMap((kind) => axesOf({ extents, domain }, kind));
  const spans = every.flatMap((axis) => axis.spans.map((span) => ({ axis, span })));

  it('ends on 0 and its width, and covers both without gaps', () => {
    for (const axis of every) {
      const { start, end } = axis.domain;
      expect([axis.scale(start), axis.scale(end), axis.invert(0), axis.invert(axis.width)]).toEqual([
        0,
        axis.width,
        start,
        end,
      ]);
      let [t, x] = [start, 0];
      for (const { extent, x0, x1 } of axis.spans) {
        expect([extent.start, x0, axis.scale(t)]).toEqual([t, x, x]);
        expect(x1).toBeGreaterThan(x0);
        [t, x] = [extent.end, x1];
      }
      expect([t, x]).toEqual([end, axis.width]);
    }
  });

  it('never stands still from one minute to another, nor from one hour in a fold', () => {
    fc.assert(
      fc.property(fc.nat(spans.length - 1), part, part, (i, a, b) => {
        const { axis, span } = spans[i] ?? { axis: undefined, span: undefined };
        if (axis === undefined) return;
        const { start, end } = span.extent;
        const unit = isShown(span) ? MINUTE : 60 * MINUTE;
        const n = (end - start) / unit;
        const [one, other] = [Math.floor(a * n), Math.floor(b * n)].map((k) => start + k * unit);
        fc.pre(one !== undefined && other !== undefined && one < other);
        expect(axis.scale(one)).toBeLessThan(axis.scale(other));
        expect(axis.scale(one)).toBeLessThan(axis.scale(one + unit));
      }),
      { numRuns: 300 },
    );
  });

  it('reads back its times to the millisecond where days are shown, and its px everywhere', () => {
    const shown = spans.filter(({ span }) => isShown(span));
    fc.assert(
      fc.property(fc.nat(shown.length - 1), part, part, (i, along, across) => {
        const { axis, span } = shown[i] ?? { axis: undefined, span: undefined };
        if (axis === undefined) return;
        const t = Math.round(span.extent.start + (span.extent.end - span.extent.start) * along);
        expect(Math.abs(axis.invert(axis.scale(t)) - t)).toBeLessThanOrEqual(1);
        const x = axis.width * across;
        expect(Math.abs(axis.scale(axis.invert(x)) - x)).toBeLessThan(1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('makes every fold wide enough to be seen, unless there are too many', () => {
    for (const width of WIDTHS) {
      const axis = foldTime({ extents, domain, width });
      const folds = axis.spans.filter(({ kind }) => kind === 'fold').map(px);
      const crowded = folds.length * 5 > width * 0.35;
      for (const fold of folds) expect(fold).toBeGreaterThan(crowded ? 0 : 5 - 1e-6);
      for (const fold of folds) expect(fold).toBeLessThanOrEqual(16 + 1e-6);
      expect(sum(folds)).toBeLessThanOrEqual(width * 0.35 + 1e-6);
    }
  });

  it('gives most of the room to the fullest runs of days', () => {
    const ranked = bursts(extents.filter(({ start }) => start < domain.end));
    const busy = ranked.filter(({ count }) => count >= (ranked[0]?.count ?? 0) / 4);
    for (const width of WIDTHS) {
      const axis = foldTime({ extents, domain, width });
      const room = busy.map(({ extent }) => axis.scale(extent.end) - axis.scale(extent.start));
      if (busy.length > 0) expect(sum(room)).toBeGreaterThan(width / 2);
    }
  });

  it('lays unfolded days out true to scale, in at most two fifths of the width', () => {
    for (const width of WIDTHS) {
      const folded = foldTime({ extents, domain, width });
      const axis = foldTime({ extents, domain, width, unfolded: [domain] });
      expect(axis.spans.map(({ kind }) => kind === 'open')).toEqual(
        folded.spans.map(({ kind }) => kind === 'open'),
      );
      const stretches = axis.spans.filter(({ kind }) => kind === 'unfolded');
      expect(sum(stretches.map(px))).toBeLessThanOrEqual(0.4 * width + 1e-6);
      const least = Math.min(24, (0.4 * width) / stretches.length);
      for (const span of stretches) {
        expect(px(span)).toBeGreaterThanOrEqual(least - 1e-6);
        const { start, end } = span.extent;
        const days = (end - start) / DAY;
        const third = addDays(start, Math.floor(days / 3));
        const room = axis.scale(addDays(third, 1)) - axis.scale(third);
        expect(Math.abs(room - px(span) / days)).toBeLessThan(1e-6);
      }
    }
  });
});

it('the synthetic sets are what they are called', () => {
  const counts = Object.entries(SYNTHETIC).map(([name, texts]) => [
    name,
    texts.length,
    bursts(preciseExtents(texts.map(dateOf), 'place')).length,
  ]);
  expect(counts).toEqual([
    ['uniform', 365, 1],
    ['oneBurst', 132, expect.any(Number)],
    ['hundredBursts', expect.any(Number), 100],
    ['oneEvent', 1, 1],
    ['none', 0, 0],
    ['thousandYears', 5, 2],
    ['thousandInOneHour', 1000, 1],
  ]);
});
