import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { AXIS_KINDS, addDays, extentOf, foldTime, isImprecise, startOfDay } from '../time';
import { courseOf } from './course';
import { gather } from './gather';
import { LANES, laneOf } from './lanes';
import { metricsFor } from './metrics';

const dataset = bundledDataset();

describe.each(AXIS_KINDS)('symbols on a %s axis', (kind) => {
  describe.each([330, 620, 1040])('%i px wide', (width) => {
    describe.each([true, false])('compact: %s', (compact) => {
      const { extents, domain } = courseOf(dataset, 'place');
      const axis = foldTime({ extents, domain, width, kind });
      const marks = gather(dataset.events, axis, 'place', metricsFor(compact));

      it('stand for every event once, in order of time', () => {
        const ids = marks.flatMap(({ events }) => events.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(dataset.events.map(({ id }) => id).toSorted());
        const order = dataset.events.map(({ id }) => id);
        expect(marks.map(({ key }) => key)).toEqual(
          marks.map(({ key }) => key).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
        );
      });

      it('do not touch one another in a lane', () => {
        for (const lane of LANES) {
          const own = marks.filter((mark) => mark.lane === lane).toSorted((a, b) => a.x - b.x);
          const gaps = own.slice(1).map((mark, i) => {
            const before = own[i];
            return before ? mark.x - mark.width / 2 - (before.x + before.width / 2) : 0;
          });
          expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1.99);
        }
      });

      it('stand where their events begin: over their day, or less than a symbol off it', () => {
        const misses = marks.flatMap(({ x, width, events }) =>
          events.map(({ time }) => {
            const { start, end } = extentOf(time, 'place');
            const day = startOfDay(start);
            const [from, to] = isImprecise(time) ? [start, end] : [day, addDays(day, 1)];
            return Math.max(axis.scale(from) - (x + width / 2), x - width / 2 - axis.scale(to));
          }),
        );
        expect(Math.max(...misses)).toBeLessThanOrEqual(9);
      });

      it('are drawn as one kind only where they are of one kind, in its lane', () => {
        for (const mark of marks) {
          const kinds = new Set(mark.events.map((event) => event.kind));
          expect(mark.kind).toBe(kinds.size === 1 ? mark.events[0]?.kind : null);
          for (const event of mark.events) expect(laneOf(event.kind)).toBe(mark.lane);
        }
      });
    });
  });
});

describe('symbols on the folded axis at 1040 px', () => {
  const { extents, domain } = courseOf(dataset, 'place');
  const axis = foldTime({ extents, domain, width: 1040 });
  const marks = gather(dataset.events, axis, 'place', metricsFor(false));
  const on = (text: string) =>
    marks.filter(({ events }) => events.some(({ time }) => time.text.startsWith(text)));

  it('keep the two calls of 16 January 2026 apart', () => {
    const calls = on('2026-01-16').filter(({ kind }) => kind === 'call');
    expect(calls.map(({ events }) => events.length)).toEqual([1, 1]);
  });

  it('count the strikes of 13 June 2025 at one symbol', () => {
    const strikes = on('2025-06-13').filter(({ lane }) => lane === 'strikes');
    expect(strikes.map(({ events }) => events.length)).toEqual([10]);
  });
});
