import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { dayText, overlaps } from '../time';
import { windowExtent } from '../view';
import { dayWindow, isShown, neighbour, playedDays } from './steps';

const { events } = bundledDataset();
const day = (text: string) => windowExtent({ from: text, to: text }, 'place');
const event = (id: string) => {
  const found = events.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no event ${id}`);
  return found;
};

describe('stepping from event to event', () => {
  it('goes through all of them, in order, and back', () => {
    const walk = (direction: 1 | -1, from: string) => {
      const seen: string[] = [];
      let window = day(from);
      for (let at = neighbour(events, null, window, 'place', direction); at !== null; ) {
        seen.push(at.id);
        const there = isShown(at, window, 'place') ? null : dayWindow(at, 'place');
        if (there) window = windowExtent(there, 'place');
        expect(isShown(at, window, 'place')).toBe(true);
        at = neighbour(events, at.id, window, 'place', direction);
      }
      return seen;
    };
    const ids = events.map(({ id }) => id);
    expect(walk(1, '2025-01-01')).toEqual(ids);
    expect(walk(-1, '2026-02-01')).toEqual(ids.toReversed());
  });

  it('starts at the window where nothing is in focus, or what is lies elsewhere', () => {
    for (const focus of [null, events[0]?.id ?? null]) {
      const next = neighbour(events, focus, day('2026-01-16'), 'place', 1);
      expect(next?.time.text).toBe('2026-01-16');
      const previous = neighbour(events, focus, day('2026-01-16'), 'place', -1);
      expect(previous?.time.text.slice(0, 10)).toBe('2026-01-15');
    }
  });

  it('shows the day an event begins on, or the month where that is all that is known', () => {
    expect(dayWindow(event('mtg-2025-04-us-iran-rounds'), 'place')).toEqual({
      from: '2025-04-12',
      to: '2025-04-12',
    });
    expect(dayWindow(event('msg-2025-10-israel-iran'), 'place')).toEqual({
      from: '2025-10-01',
      to: '2025-10-31',
    });
  });

  it('follows the clock for events known to the minute', () => {
    const strike = event('str-2025-06-22-us');
    expect(dayWindow(strike, 'place')?.from).toBe('2025-06-22');
    expect(dayWindow(strike, 'utc')?.from).toBe('2025-06-21');
  });
});

describe('playing', () => {
  it('stops at every day on which something begins, and at no other', () => {
    const days = playedDays(events, 'place').map(dayText);
    expect(days).toContain('2025-06-13');
    expect(days).not.toContain('2025-10-31');
    expect(days).toEqual(days.toSorted());
    for (const text of days) {
      expect(events.some((e) => e.time.text.startsWith(text))).toBe(true);
      expect(
        events.some(
          (e) =>
            overlaps(day(text), windowExtent({ from: text, to: text }, 'place')) &&
            isShown(e, day(text), 'place'),
        ),
      ).toBe(true);
    }
  });
});
