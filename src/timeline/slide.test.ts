import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AXIS_KINDS, civil, DAY, dayText, foldTime, stopsOf, windowEnd, windowStart } from '../time';
import { windowExtent } from '../view';
import { centreAt, dragTo, grab, HANDLES } from './drag';
import {
  moveHandle,
  moveWindow,
  type Reach,
  reachOf,
  stopNear,
  weekFrom,
  windowAfter,
  windowOf,
} from './slide';

const origin = civil(2025, 1, 1);

/** Days in a span of two years, as an axis over them: busy days, quiet ones, long gaps. */
const courses = fc
  .tuple(
    fc.uniqueArray(fc.nat(700), { minLength: 2, maxLength: 60 }),
    fc.integer({ min: 250, max: 1400 }),
    fc.constantFrom(...AXIS_KINDS),
  )
  .map(([days, width, kind]) => {
    const extents = days.map((day) => ({ start: origin + day * DAY, end: origin + (day + 1) * DAY }));
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const domain = { start: origin + first * DAY, end: origin + (last + 1) * DAY };
    return { stops: stopsOf(extents, domain), axis: foldTime({ extents, domain, width, kind }) };
  });

const situations = fc.tuple(courses, fc.nat(), fc.nat()).map(([course, a, b]) => {
  const steps = course.stops.length - 1;
  const [first, last] = [a % steps, b % steps].toSorted((x, y) => x - y);
  return { ...course, reach: { first: first ?? 0, last: last ?? 0 } };
});

const expectInside = ({ first, last }: Reach, stops: readonly number[]) => {
  expect(first).toBeGreaterThanOrEqual(0);
  expect(last).toBeLessThanOrEqual(stops.length - 2);
  expect(first).toBeLessThanOrEqual(last);
};
const far = fc.integer({ min: -1000, max: 1000 });

describe('moving the window', () => {
  it('a handle stops at the other, and at the ends', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('start', 'end'), far, ({ stops, reach }, end, index) => {
        const moved = moveHandle(stops, reach, end, index);
        expectInside(moved, stops);
        if (end === 'start') expect(moved.last).toBe(reach.last);
        else expect(moved.first).toBe(reach.first);
        const [own, least, most] =
          end === 'start' ? [moved.first, 0, reach.last] : [moved.last, reach.first, stops.length - 2];
        expect(own).toBe(Math.min(Math.max(index, least), most));
      }),
    );
  });

  it('the window keeps its number of steps', () => {
    fc.assert(
      fc.property(situations, far, ({ stops, reach }, first) => {
        const moved = moveWindow(stops, reach, first);
        expectInside(moved, stops);
        expect(moved.last - moved.first).toBe(reach.last - reach.first);
      }),
    );
  });

  it('a window in words reaches what it was made from', () => {
    fc.assert(
      fc.property(situations, ({ stops, reach }) => {
        const window = windowOf(stops, reach);
        const extent = windowExtent(window, 'place');
        expect(reachOf(stops, extent)).toEqual(reach);
        expect(extent).toEqual({
          start: windowStart(stops, reach.first),
          end: windowEnd(stops, reach.last),
        });
      }),
    );
  });

  it('an end that is not moved keeps its time of day', () => {
    const stops = [0, 1, 2, 3].map((day) => origin + day * DAY);
    const window = { from: '2025-01-01T10:30+03:30', to: '2025-01-02' };
    const after = windowAfter(window, stops, { first: 0, last: 1 }, { first: 0, last: 2 });
    expect(after).toEqual({ from: '2025-01-01T10:30+03:30', to: '2025-01-03' });
  });

  it('a week on is at least a stop on, and no more than a week where there is one in it', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(1, -1), ({ stops, reach }, direction) => {
        const there = weekFrom(stops, reach.first, direction);
        expect((there - reach.first) * direction).toBeGreaterThanOrEqual(1);
        const days = ((stops[there] ?? Number.NaN) - (stops[reach.first] ?? 0)) / DAY;
        if (there > reach.first + 1) expect(days).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('dragging', () => {
  it('an edge finds its own stop again within a px', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom('start', 'end'),
        fc.double({ min: -1, max: 1, noNaN: true }),
        ({ stops, axis, reach }, end, off) => {
          const edge = (index: number) =>
            axis.scale(end === 'start' ? windowStart(stops, index) : windowEnd(stops, index));
          const x = edge(end === 'start' ? reach.first : reach.last);
          expect(Math.abs(edge(stopNear(axis, stops, end, x)) - x)).toBeLessThan(1e-6);
          const near = stopNear(axis, stops, end, x + off);
          expect(Math.abs(edge(near) - (x + off))).toBeLessThanOrEqual(Math.abs(off) + 1e-6);
        },
      ),
    );
  });

  it('what is taken hold of stays where it is until the pointer moves', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom(...HANDLES), far, ({ stops, axis, reach }, handle, x) => {
        const window = windowExtent(windowOf(stops, reach), 'place');
        const moved = dragTo(axis, stops, grab(axis, stops, window, handle, x), x);
        const edges = ({ first, last }: Reach) => [
          axis.scale(windowStart(stops, first)),
          axis.scale(windowEnd(stops, last)),
        ];
        const [a, b] = [edges(moved), edges(reach)];
        if (handle === 'window') expect(moved).toEqual(reach);
        for (const [i, edge] of a.entries()) expect(edge).toBeCloseTo(b[i] ?? Number.NaN, 6);
        expectInside(moved, stops);
      }),
    );
  });

  it('a handle comes to the edge the pointer points at, exactly', () => {
    fc.assert(
      fc.property(situations, fc.nat(), far, ({ stops, axis, reach }, target, hold) => {
        const window = windowExtent(windowOf(stops, reach), 'place');
        const index = reach.first + (target % (stops.length - 1 - reach.first));
        const from = axis.scale(window.end) + hold;
        const to = axis.scale(windowEnd(stops, index)) + hold;
        const { last } = dragTo(axis, stops, grab(axis, stops, window, 'end', from), to);
        expect(axis.scale(windowEnd(stops, last))).toBeCloseTo(axis.scale(windowEnd(stops, index)), 6);
      }),
    );
  });

  it('the window keeps the step it was taken by under the pointer, away from the ends', () => {
    fc.assert(
      fc.property(situations, fc.nat(), fc.nat(), ({ stops, axis, reach }, hold, target) => {
        const window = windowExtent(windowOf(stops, reach), 'place');
        const middle = (index: number) =>
          (axis.scale(windowStart(stops, index)) + axis.scale(windowEnd(stops, index))) / 2;
        const length = reach.last - reach.first;
        const held = reach.first + (hold % (length + 1));
        const first = target % (stops.length - 1 - length);
        const to = middle(first + held - reach.first);
        const moved = dragTo(axis, stops, grab(axis, stops, window, 'window', middle(held)), to);
        expect(moved).toEqual({ first, last: first + length });
      }),
    );
  });

  it('pressing the axis shows the day pressed, and as much as before', () => {
    fc.assert(
      fc.property(situations, fc.nat(), ({ stops, axis, reach }, target) => {
        const index = target % (stops.length - 1);
        const x = (axis.scale(windowStart(stops, index)) + axis.scale(windowEnd(stops, index))) / 2;
        const moved = centreAt(axis, stops, reach, x);
        expect(moved.first).toBeLessThanOrEqual(index);
        expect(moved.last).toBeGreaterThanOrEqual(index);
        expect(moved.last - moved.first).toBe(reach.last - reach.first);
      }),
    );
  });
});

it('days are written as the date profile has them', () => {
  expect(dayText(civil(2025, 6, 13))).toBe('2025-06-13');
});

describe('ways of reading the window', () => {
  it('one day is moved by either end, by the window and by a press, and stays one day', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('start', 'end'), fc.nat(), ({ stops, reach }, end, target) => {
        const index = target % (stops.length - 1);
        const moved = moveHandle(stops, { first: reach.last, last: reach.last }, end, index, 'instant');
        expect(moved).toEqual({ first: index, last: index });
        const before = { from: '2020-01-01', to: '2020-01-01' };
        const { from, to } = windowAfter(before, stops, { first: -1, last: -1 }, moved, 'instant');
        expect(from).toBe(to);
        expect(reachOf(stops, windowExtent({ from, to }, 'place'))).toEqual(moved);
      }),
    );
  });

  it('up to an end, only the end moves, and the start is kept while it is not after it', () => {
    fc.assert(
      fc.property(situations, fc.nat(), ({ stops, axis, reach }, target) => {
        const index = target % (stops.length - 1);
        const window = windowOf(stops, reach);
        const until = { first: 0, last: reach.last };
        expect(moveHandle(stops, until, 'start', index, 'until')).toBe(until);
        const moved = moveHandle(stops, until, 'end', index, 'until');
        expect(moved).toEqual({ first: 0, last: index });
        const after = windowAfter(window, stops, until, moved, 'until');
        expect(reachOf(stops, windowExtent(after, 'place')).last).toBe(index);
        if (index >= reach.first) expect(after.from).toBe(window.from);
        const x = (axis.scale(windowStart(stops, index)) + axis.scale(windowEnd(stops, index))) / 2;
        expect(centreAt(axis, stops, until, x, 'until')).toEqual({ first: 0, last: index });
      }),
    );
  });
});
