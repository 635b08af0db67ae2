import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civil, DAY } from './civil';
import { activeDays, preciseExtents } from './days';
import { foldTime } from './folding';
import { STORY, STORY_DOMAIN, someExtents } from './samples.node';
import { endIndexAt, lastDayOf, stopIndexAt, stopsOf, windowEnd, windowStart } from './stops';

const year = { start: civil(2025, 1, 1), end: civil(2026, 1, 1) };
const extents = preciseExtents(STORY, 'place');
const stops = stopsOf(extents, STORY_DOMAIN);

describe('stops', () => {
  it('are in order, without repeats, from the first moment to the last', () => {
    fc.assert(
      fc.property(someExtents(365, 60), (some) => {
        const found = stopsOf(some, year);
        expect([found[0], found.at(-1)]).toEqual([year.start, year.end]);
        expect(found.every((t, i) => i === 0 || t > (found[i - 1] ?? t))).toBe(true);
      }),
    );
  });

  it('hold every day on which something begins or ends, those a merged fold hides too', () => {
    const hidden = foldTime({ extents, domain: STORY_DOMAIN, width: 330 }).spans.filter(
      ({ kind }) => kind === 'fold',
    );
    const days = activeDays(extents, STORY_DOMAIN).map(({ start }) => start);
    expect(days.filter((t) => !stops.includes(t))).toEqual([]);
    expect(days.some((t) => hidden.some(({ extent }) => t >= extent.start && t < extent.end))).toBe(true);
  });

  it('hold the edges of every fold', () => {
    for (const { extent } of foldTime({ extents, domain: STORY_DOMAIN, width: 1440 }).spans) {
      expect(stops).toContain(extent.start);
      expect(stops).toContain(extent.end);
    }
  });

  it('are one step where there is no event', () => {
    expect(stopsOf([], year)).toEqual([year.start, year.end]);
  });
});

describe('handles', () => {
  it('find the step that holds a moment', () => {
    const index = stopIndexAt(stops, civil(2025, 6, 13, 15));
    expect(stops[index]).toBe(civil(2025, 6, 13));
    expect(stopIndexAt(stops, -Infinity)).toBe(0);
    expect(stopIndexAt(stops, Infinity)).toBe(stops.length - 2);
    const inFold = stopIndexAt(stops, civil(2025, 3, 1));
    expect([stops[inFold], stops[inFold + 1]]).toEqual([civil(2025, 1, 18), civil(2025, 4, 12)]);
  });

  it('show one day when both stand at its stop', () => {
    const index = stopIndexAt(stops, civil(2025, 6, 13));
    expect([windowStart(stops, index), windowEnd(stops, index)]).toEqual([
      civil(2025, 6, 13),
      civil(2025, 6, 14),
    ]);
    expect(lastDayOf(windowEnd(stops, index))).toBe(civil(2025, 6, 13));
  });

  it('come back to the stop a window was made from', () => {
    for (let i = 0; i < stops.length - 1; i += 1) {
      expect(stopIndexAt(stops, windowStart(stops, i))).toBe(i);
      expect(endIndexAt(stops, windowEnd(stops, i))).toBe(i);
    }
    expect(windowEnd(stops, 9999)).toBe(STORY_DOMAIN.end);
    expect(lastDayOf(STORY_DOMAIN.end)).toBe(addDays(STORY_DOMAIN.end, -1));
    expect((stops[1] ?? 0) - (stops[0] ?? 0)).toBe(DAY);
  });
});
