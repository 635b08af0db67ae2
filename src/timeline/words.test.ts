import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { civil, DAY, foldTime } from '../time';
import { courseOf } from './course';
import { gather } from './gather';
import { metricsFor } from './metrics';
import { foldWords, markName, monthWords, windowWords } from './words';

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

  it('marks: one event, several of a kind', () => {
    const dataset = bundledDataset();
    const { extents, domain } = courseOf(dataset, 'place');
    const axis = foldTime({ extents, domain, width: 1040 });
    const names = gather(dataset.events, axis, 'place', metricsFor(false)).map((mark) =>
      markName(mark, 'place', messages),
    );
    expect(names).toContain('Strikes (10), 13 June 2025');
    expect(names).toContain('Iran and the E3 meet in Istanbul, Friday 16 May 2025');
    expect(names.some((name) => /^\d+ events, \d+ .*2025$/.test(name))).toBe(true);
  });
});
