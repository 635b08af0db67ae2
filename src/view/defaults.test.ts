import { describe, expect, it } from 'vitest';
import { isDateProblem, parseDate } from '../time';
import { contextOf, defaultView, type Story } from './defaults';

function story(dates: readonly string[], opening: Story['meta']['opening'] = null): Story {
  const events = dates.map((text, index) => {
    const time = parseDate(text);
    if (isDateProblem(time)) throw new Error(time.problem);
    return { id: `event-${index}`, time };
  });
  return { meta: { opening, asOf: '2026-01-31', version: '1.0.0' }, events };
}

describe('the view when the link says nothing', () => {
  it('opens as the story says', () => {
    const opening = { from: '2025-06-13', to: '2025-06-14', fit: ['moscow'] };
    const view = defaultView(story(['2026-01-16'], opening), 'embed');
    expect(view.window).toEqual({ from: '2025-06-13', to: '2025-06-14' });
    expect(view).toMatchObject({ clock: 'place', event: null, kinds: null, at: null, version: null });
  });

  it.each<[string, string, readonly string[]]>([
    ['the day most events go on', '2025-06-14', ['2025-06-12/2025-06-14', '2025-06-14', '2025-06-20']],
    ['the first of equally busy days', '2025-06-13', ['2025-06-14', '2025-06-13']],
    ['the first day of a busy stretch', '2025-06-13', ['2025-06-12/2025-06-16', '2025-06-13/2025-06-15']],
    [
      'a day of timed events',
      '2025-06-22',
      ['2025-06-22T02:10+03:30', '2025-06-22T23:59+03:30', '2025-06-21'],
    ],
    [
      'no month, year or open end',
      '2025-06-13',
      ['2025-06', '2025', '2025-05-01/..', '../2025-07-01', '2025-06-13'],
    ],
    ['the day the data is as of, without any', '2026-01-31', ['2025-06']],
  ])('else opens on the busiest day: %s', (_, day, dates) => {
    expect(defaultView(story(dates)).window).toEqual({ from: day, to: day });
  });

  it('does without an opening that ends before it starts', () => {
    const opening = { from: '2025-06-14', to: '2025-06-13', fit: [] };
    expect(defaultView(story(['2025-06-20'], opening)).window.from).toBe('2025-06-20');
  });
});

it('links are checked against the events, the languages and the version at hand', () => {
  expect(contextOf(story(['2025', '2026']), ['en'])).toEqual({
    eventIds: new Set(['event-0', 'event-1']),
    daysOf: expect.any(Function),
    languages: ['en'],
    tours: new Map(),
    version: '1.0.0',
  });
});
