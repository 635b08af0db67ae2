import { describe, expect, it } from 'vitest';
import type { Figure } from '../dataset';
import { createMessages } from '../messages';
import { amountWords } from './amounts';

const words = (bounds: Pick<Figure, 'value' | 'lower' | 'upper'>) =>
  amountWords(createMessages('en'), {
    label: 'killed',
    estimator: 'HRANA',
    unit: 'people',
    asOf: '2026-01-14',
    note: null,
    ...bounds,
  });

describe('amountWords', () => {
  it.each([
    [{ value: 3117, lower: null, upper: null }, '3,117 people'],
    [{ value: null, lower: 2600, upper: null }, 'at least 2,600 people'],
    [{ value: 100, lower: 100, upper: null }, 'at least 100 people'],
    [{ value: null, lower: null, upper: 150 }, 'at most 150 people'],
    [{ value: null, lower: 12000, upper: 20000 }, '12,000–20,000 people'],
    [{ value: 4, lower: 3, upper: 6 }, '4 people (between 3 and 6)'],
    [{ value: null, lower: null, upper: null }, 'no number given'],
  ])('puts %o as “%s”', (bounds, expected) => {
    expect(words(bounds)).toBe(expected);
  });

  it('keeps a single number that differs from its one bound', () => {
    expect(words({ value: 120, lower: 100, upper: null })).toBe('120 people (at least 100)');
    expect(words({ value: 120, lower: null, upper: 150 })).toBe('120 people (at most 150)');
  });
});
