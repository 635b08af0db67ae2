import { describe, expect, it } from 'vitest';
import { PAGE } from '../../theme';
import { describeScene } from '../describe';
import { select } from '../select';
import { dataset, messages, opening, WINDOWS } from '../story.fixture';
import { MOST_EVENTS } from './heaps';

const selection = select(dataset, { ...opening, window: WINDOWS['all time'] });
const drawn = selection.events.filter(
  ({ geometry, mapDisplay }) => geometry !== null && mapDisplay !== 'panel',
);

describe('a scene of more events than can be marks', () => {
  const times = Math.ceil((MOST_EVENTS + 1) / selection.events.length);
  const events = Array.from({ length: times }, () => selection.events).flat();
  const scene = describeScene(dataset, { ...selection, events }, 'place', PAGE, messages);

  it('counts each event that is drawn at one of its places', () => {
    const total = scene.heaps.reduce((sum, { count }) => sum + count, 0);
    const few = describeScene(dataset, selection, 'place', PAGE, messages);
    const marked = new Set([...few.points, ...few.lines].flatMap((mark) => mark.events));
    expect(total).toBe(times * marked.size);
    expect(marked.size).toBeGreaterThan(0.5 * drawn.length);
    for (const { place, count } of scene.heaps) {
      expect(dataset.places.has(place)).toBe(true);
      expect(count % times).toBe(0);
    }
    expect([scene.points, scene.lines]).toEqual([[], []]);
  });

  it('lists what was counted at a place, and no more than asked for', () => {
    const [heap] = scene.heaps;
    if (!heap) throw new Error('no heap');
    expect(scene.listed([heap.place], 1_000_000)).toHaveLength(heap.count);
    const first = scene.listed([heap.place], 3);
    expect(first).toHaveLength(3);
    for (const { id, title, date } of first) {
      const event = events.find((e) => e.id === id);
      expect([event?.title, date !== '']).toEqual([title, true]);
    }
    expect(scene.listed([], 10)).toEqual([]);
  });

  it('still marks what is in focus', () => {
    const focus = events.find(({ kind, geometry }) => kind === 'call' && geometry !== null) ?? null;
    const scene = describeScene(dataset, { ...selection, events, focus }, 'place', PAGE, messages);
    expect(new Set(scene.lines.flatMap((line) => line.events))).toEqual(new Set([focus?.id]));
  });
});

it('a scene of fewer events has marks, and no heaps', () => {
  const scene = describeScene(dataset, selection, 'place', PAGE, messages);
  expect(scene.heaps).toEqual([]);
  expect(scene.points.length).toBeGreaterThan(10);
});
