import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { AXIS_KINDS, civil, DAY } from '../../time';
import { SYNTHETIC } from '../../time/fixtures/synthetic';
import { type Course, courseOf } from '../course';
import { drawn, flat, messages } from '../drawn.fixture';
import { happenings } from '../happenings.fixture';
import { type AxisLayout, type Laying, layOutAxis } from './axis';
import { type AxisLabel, labelsOf } from './labels';

const sets = Object.values(SYNTHETIC).map((texts) =>
  courseOf({ events: happenings(texts.toSorted()) }, 'place'),
);
const bundled = courseOf(bundledDataset(), 'place');

function laid(course: Course, view: Partial<Laying>): AxisLayout {
  return layOutAxis({
    ...{ course, events: [], annotations: [], clock: 'place', width: 892, compact: false },
    ...view,
  });
}
const rowsOf = ({ axis, part, metrics }: AxisLayout) => labelsOf(axis, part, metrics, messages);
const texts = (row: readonly AxisLabel[]) => row.map(({ text }) => text);

const views = fc.record({
  course: fc.constantFrom(bundled, ...sets),
  width: fc.integer({ min: 320, max: 1900 }),
  compact: fc.boolean(),
  kind: fc.constantFrom(...AXIS_KINDS),
  k: fc.oneof(fc.constant(1), fc.double({ min: 1, max: 80, noNaN: true })),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('the labels', () => {
  it('of a row never touch, and lie within what is seen, on any axis at any zoom', () => {
    fc.assert(
      fc.property(views, ({ course, width, compact, kind, k, at }) => {
        const layout = laid(course, { width, compact, kind, zoom: { k, x: at * width * (k - 1) } });
        const { part, metrics } = layout;
        const [before, after] = k === 1 ? [metrics.before, metrics.after] : [0, 0];
        const { days, months } = rowsOf(layout);
        for (const row of [days, months]) {
          const sorted = row.toSorted((a, b) => a.x - b.x);
          for (const [i, { x, half }] of sorted.entries()) {
            const last = sorted[i - 1];
            if (last) expect(x - half).toBeGreaterThanOrEqual(last.x + last.half + 4.99);
            expect(x - half).toBeGreaterThanOrEqual(part.x0 - before - 0.01);
            expect(x + half).toBeLessThanOrEqual(part.x1 + after + 0.01);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('name months and days of the bundled story, and say its folds’ lengths', () => {
    const { days, months } = rowsOf(laid(bundled, {}));
    expect(texts(months)).toEqual(expect.arrayContaining(['Jun 2025', 'Jan 2026']));
    expect(texts(days)).toEqual(expect.arrayContaining(['13', '24', '16']));
    expect(texts(days).some((text) => /^\d+ (days|weeks)$/.test(text))).toBe(true);
  });

  it('name the month in one row with the days where the axis is low', () => {
    const { days, months } = rowsOf(laid(bundled, { width: 390, compact: true }));
    expect(months).toEqual([]);
    expect(texts(days)).toEqual(expect.arrayContaining(['Jun 2025', 'Jan 2026', '18']));
  });

  it('keep the name of a month in view when its first day no longer is', () => {
    const course = courseOf({ events: happenings(['2025-06-01', '2025-06-02', '2025-07-31']) }, 'place');
    const layout = laid(course, { kind: 'linear', zoom: { k: 3, x: 300 } });
    expect(layout.axis.scale(civil(2025, 6, 2))).toBeLessThan(layout.part.x0);
    const [first] = rowsOf(layout).months;
    expect(first?.text).toBe('Jun 2025');
    expect((first?.x ?? 0) - (first?.half ?? 0)).toBeCloseTo(layout.part.x0, 0);
  });

  it('name hours once days have room for them, and the days above', () => {
    const at = (k: number) => {
      const whole = laid(bundled, { zoom: { k, x: 0 } });
      return rowsOf(laid(bundled, { zoom: { k, x: whole.axis.scale(civil(2025, 6, 13) + DAY / 2) - 300 } }));
    };
    expect(texts(at(1).days).filter((text) => text.includes(':'))).toEqual([]);
    expect(texts(at(12).days)).toEqual(expect.arrayContaining(['00:00', '06:00', '12:00', '18:00']));
    expect(texts(at(12).months)).toContain('13 Jun 2025');
  });

  it('name a day at its midnight where hours have the only row', () => {
    const whole = laid(bundled, { width: 390, compact: true, zoom: { k: 14, x: 0 } });
    const x = whole.axis.scale(civil(2025, 6, 13)) - 100;
    const { days } = rowsOf(laid(bundled, { width: 390, compact: true, zoom: { k: 14, x } }));
    expect(texts(days)).toContain('13 Jun');
    expect(texts(days)).not.toContain('00:00');
    expect(texts(days)).toContain('12:00');
  });

  it('name years where no day can be told from the next, and the year with the month where days can', () => {
    const [, , bursts, , , years] = sets;
    expect(bursts && years).toBeDefined();
    if (!bursts || !years) return;
    expect(texts(rowsOf(laid(bursts, {})).months)).toEqual(expect.arrayContaining(['2001', '2009']));
    const compact = rowsOf(laid(years, { width: 390, compact: true })).days;
    expect(texts(compact)).toEqual(expect.arrayContaining(['Jun 1025', 'Jun 2025']));
    expect(texts(compact)).not.toContain('2025');
  });

  it('are none where there are no dates', () => {
    const nodes = flat(drawn(laid(courseOf({ events: [] }, 'place'), {})));
    expect(nodes.flatMap(({ text }) => text ?? [])).toEqual(['Strikes', 'Calls', 'Other']);
  });
});
