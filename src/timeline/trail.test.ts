import { expect, it } from 'vitest';
import { civil, DAY, foldTime, stopsOf } from '../time';
import { TRAIL_PX } from './pace';
import { trailAt } from './trail';

const origin = civil(2025, 6, 1);
const day = (n: number) => ({ start: origin + n * DAY, end: origin + (n + 1) * DAY });
const days = [0, 1, 2, 40, 41];
const extents = days.map(day);
const domain = { start: origin, end: origin + 42 * DAY };
const axis = foldTime({ extents, domain, width: 1000 });
const stops = stopsOf(extents, domain);
const starts = days.map((n) => day(n).start);

it('what happened stays behind the playhead for its dwell', () => {
  const wide = foldTime({ extents, domain, width: 5 * TRAIL_PX });
  const trail = trailAt(wide, stops, starts, day(2).start);
  expect(trail?.last).toBe(2);
  expect(trail?.first).toBeLessThan(2);
});

it('nothing empty is shown while an empty stretch goes by', () => {
  for (let t = day(2).end; t < day(40).start; t += DAY / 2) {
    const trail = trailAt(axis, stops, starts, t);
    expect(trail?.last).toBe(2);
  }
  expect(trailAt(axis, stops, starts, day(40).start)?.last).toBe(stops.indexOf(day(40).start));
});

it('before the first day there is nothing to show', () => {
  expect(trailAt(axis, stops, starts, origin - 1)).toBeNull();
});
