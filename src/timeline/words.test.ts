import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { type AxisKind, civil, DAY, foldTime } from '../time';
import { courseOf } from './course';
import { layOutAxis } from './draw/axis';
import { happening } from './happenings.fixture';
import { foldName, foldWords, markName, monthWords, remember, scaleWords, windowWords } from './words';

const messages = createMessages('en');

describe('words of the axis', () => {
  it('a window', () => {
    expect(windowWords({ from: '2025-06-13', to: '2025-06-13' }, 'place', messages)).toBe('13 June 2025');
    expect(windowWords({ from: '2025-06-13', to: '2025-06-24' }, 'place', messages)).toBe('13–24 June 2025');
  });

  it.each([
    [3, '3 days'],
    [12, '12 days'],
    [14, '2 weeks'],
    [49, '7 weeks'],
    [1000, '143 weeks'],
    [365_242, '1,000 years'],
  ])('a fold of %i days', (days, words) => {
    const start = civil(2025, 7, 1);
    const extent = { start, end: start + days * DAY };
    expect(foldWords({ kind: 'fold', extent, x0: 0, x1: 8 }, messages)).toBe(words);
  });

  it('a month, with its year where asked and in January', () => {
    expect(monthWords(civil(2025, 6, 12), false, messages)).toBe('Jun');
    expect(monthWords(civil(2025, 6, 12), true, messages)).toBe('Jun 2025');
    expect(monthWords(civil(2026, 1, 2), false, messages)).toBe('Jan 2026');
  });

  it('marks: one event, several of a kind, several of different kinds', () => {
    const dataset = bundledDataset();
    const course = courseOf(dataset, 'place');
    const { marks } = layOutAxis({ ...dataset, course, clock: 'place', width: 892, compact: false });
    const names = marks.map((mark) => markName(mark, 'place', messages));
    expect(names).toContain('Strikes (10), 13 June 2025');
    expect(names).toContain('Iran and the E3 meet in Istanbul, Friday 16 May 2025');
    expect(names.some((name) => /^\d+ events, \d+ .*2025$/.test(name))).toBe(true);
  });

  it('a mark of what has no known beginning is named by its end', () => {
    const events = [happening('a', 'call', '../2025-06-13'), happening('b', 'call', '../2025-06-13')];
    const course = { ...courseOf({ events: [happening('c', 'call', '2025-06-13')] }, 'place') };
    const { marks } = layOutAxis({
      ...{ events, course, annotations: [], clock: 'place', width: 390, compact: true },
    });
    expect(marks.map((mark) => markName(mark, 'place', messages))).toEqual(['Calls (2), 13 June 2025']);
  });

  it('breaks, by what they hide and what pressing them does', () => {
    const start = civil(2025, 7, 1);
    const span = { extent: { start, end: start + 56 * DAY }, x0: 0, x1: 8 };
    const name = (kind: 'fold' | 'unfolded', count: number) => foldName({ ...span, kind }, count, messages);
    expect(name('fold', 0)).toBe('8 weeks without events: unfold');
    expect(name('fold', 1)).toBe('8 weeks with 1 event: unfold');
    expect(name('unfolded', 3)).toBe('8 weeks with 3 events: fold again');
  });

  it('whether an axis is to scale', () => {
    const days = [civil(2025, 1, 1), civil(2025, 6, 1)];
    const extents = days.map((start) => ({ start, end: start + DAY }));
    const domain = { start: civil(2025, 1, 1), end: civil(2025, 6, 2) };
    const words = (kind: AxisKind, some = extents) =>
      scaleWords(foldTime({ extents: some, domain, width: 800, kind }), messages);
    expect(words('linear')).toBeNull();
    expect(words('folded')).toBe('Empty stretches folded; not to scale');
    expect(words('folded', [])).toBeNull();
    expect(words('even')).toBe('Even steps; not to scale');
  });

  it('asked for again are not worked out again, in each language by itself', () => {
    let times = 0;
    const words = () => {
      times += 1;
      return `${times}`;
    };
    const other = createMessages('en');
    expect([remember(messages, 'a', words), remember(messages, 'a', words)]).toEqual(['1', '1']);
    expect([remember(messages, 'b', words), remember(other, 'a', words)]).toEqual(['2', '3']);
  });
});
