import { describe, expect, it } from 'vitest';
import { createMessages } from '../../messages';
import { isDateProblem, parseDate } from '../../time';
import { briefDate } from './briefDate';

const messages = createMessages('en');
const brief = (text: string, clock: 'place' | 'utc' = 'place') => {
  const date = parseDate(text);
  if (isDateProblem(date)) throw new Error(date.problem);
  return briefDate(date, clock, messages);
};

describe('briefDate', () => {
  it.each([
    ['2025-06-13', '13 Jun'],
    ['2025-06-13T08:30+03:30', '13 Jun'],
    ['2025-06-12/2025-06-13', '12–13 Jun'],
    ['2025-06-30/2025-07-02', '30 Jun – 2 Jul'],
    ['2025-12-31/2026-01-01', '31 Dec – 1 Jan'],
    ['2025-06-13T08:30+03:30/2025-06-13T09:30+03:30', '13 Jun'],
    ['2025-10', 'Oct 2025'],
    ['2025-12~', 'about Dec 2025'],
    ['2025-06-13?', 'perhaps 13 Jun'],
    ['2025', '2025'],
    ['../2025-06-12', 'until 12 Jun'],
    ['2025-06-14/..', 'from 14 Jun onwards'],
  ])('writes %s as %s', (text, words) => {
    expect(brief(text)).toBe(words);
  });

  it('goes by the clock shown', () => {
    expect(brief('2025-06-13T01:00+03:30')).toBe('13 Jun');
    expect(brief('2025-06-13T01:00+03:30', 'utc')).toBe('12 Jun');
  });
});
