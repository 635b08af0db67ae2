import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Happening, KINDS, type Kind, type Side } from '../dataset';
import { type Clock, civil, DAY, extentOf, overlaps } from '../time';
import { CLAIMANTS, type Claimant, shownExtent, TIME_MODES, type View } from '../view';
import { PLAIN_VIEW } from '../view/fixtures/plain';
import { matching, select } from './select';
import { DATASET, dataset, happening, ids, said } from './select.fixture';

describe('what a view shows', () => {
  it('is what overlaps its window, both days included and their neighbours not', () => {
    expect(ids({})).toEqual(['month', 'night', 'late-in-iran', 'day']);
    expect(ids({ window: { from: '2025-06-12', to: '2025-06-12' } })).toEqual([
      'open-start',
      'month',
      'before',
      'night',
    ]);
    expect(ids({ window: { from: '2030-01-01', to: '2030-01-01' } })).toEqual(['open-end']);
    expect(ids({ window: { from: '2025-06-13T01:01+03:30', to: '2025-06-13' } })).not.toContain(
      'late-in-iran',
    );
    expect(ids({ window: { from: '2025-06-13', to: '2025-06-13T01:00+03:30' } })).toContain('late-in-iran');
  });

  it('follows the clock where an event has a time of day', () => {
    const twelfth = { from: '2025-06-12', to: '2025-06-12' };
    expect(ids({ clock: 'utc' })).toEqual(['month', 'night', 'day']);
    expect(ids({ clock: 'utc', window: twelfth })).toContain('late-in-iran');
  });
  it('is all that happened up to the end of the window, or at its end alone, where that is asked for', () => {
    const week = { from: '2025-06-13', to: '2025-06-14' };
    expect(ids({ window: week, time: 'until' })).toEqual(DATASET.events.map(({ id }) => id));
    expect(ids({ window: { from: '2025-06-10', to: '2025-06-11' }, time: 'until' })).toEqual([
      'open-start',
      'month',
    ]);
    expect(ids({ window: week, time: 'instant' })).toEqual(['month', 'after', 'open-end']);
  });

  it('keeps the event in focus, also when it is not among those shown', () => {
    const focus = (patch: Partial<View>) => {
      const selection = select(DATASET, { ...PLAIN_VIEW, ...patch });
      return [selection.focus?.id ?? null, selection.focusOutside];
    };
    expect(focus({ event: 'day' })).toEqual(['day', false]);
    expect(focus({ event: 'after' })).toEqual(['after', true]);
    expect(focus({ event: 'day', kinds: ['strike'] })).toEqual(['day', true]);
    expect(focus({ event: 'gone' })).toEqual([null, false]);
    expect(focus({})).toEqual([null, false]);
  });
  it('equals a search one by one, for any window and any filters', () => {
    const days = fc.integer({ min: 8, max: 18 });
    const two = (day: number) => `2025-06-${String(day).padStart(2, '0')}`;
    const drawnEvent = fc.record({
      days: fc.tuple(days, days),
      kind: fc.constantFrom<Kind>('strike', 'call', 'measure'),
      time: fc.constantFrom('', 'T01:00+03:30', 'T23:30-05:00'),
      title: fc.constantFrom('Natanz', 'NATÁNZ and more', 'Isfahan'),
      sides: fc.subarray<Side>(['russia', 'iran', 'media']),
      silent: fc.boolean(),
    });
    const filters = fc.record({
      kinds: fc.option(fc.subarray<Kind>(['strike', 'call', 'toll'])),
      by: fc.option(fc.constantFrom<Claimant>('kremlin', 'iran', 'media', 'gulf')),
      query: fc.constantFrom('', ' ', 'natanz', 'more natanz', 'tehran'),
      clock: fc.constantFrom<Clock>('place', 'utc'),
    });
    const sideOf = new Map<string, Side>([
      ['kremlin', 'russia'],
      ['iran', 'iran'],
      ['media', 'media'],
    ]);
    fc.assert(
      fc.property(fc.array(drawnEvent, { maxLength: 30 }), days, days, filters, (drawn, a, b, patch) => {
        const events = drawn.map(({ days: [c, d], kind, time, title, sides, silent }, index) =>
          happening(
            `e${index}`,
            kind,
            time === '' ? `${two(Math.min(c, d))}/${two(Math.max(c, d))}` : two(c) + time,
            {
              title,
              claims: sides.map((side) => ({
                ...said(side, side),
                ...(silent ? { says: null, stance: 'silent' as const } : {}),
              })),
            },
          ),
        );
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const window = { start: civil(2025, 6, from), end: civil(2025, 6, to) + DAY };
        const selection = select(dataset(events), {
          ...PLAIN_VIEW,
          ...patch,
          window: { from: two(from), to: two(to) },
        });
        const passes = ({ kind, title, claims }: Happening, { kinds, by, query }: typeof patch): boolean =>
          (kinds === null || kinds.includes(kind)) &&
          (by === null || claims.some(({ side, says }) => says !== null && side === sideOf.get(by))) &&
          (query.trim() === '' ||
            title === (query === 'natanz' ? 'Natanz' : null) ||
            (query.includes('natanz') && title === 'NATÁNZ and more'));
        const overlaps = ({ time }: Happening) => {
          const extent = extentOf(time, patch.clock);
          return extent.start < window.end && extent.end > window.start;
        };
        const expected = events.filter((event) => overlaps(event) && passes(event, patch));
        expect(selection.window).toEqual(window);
        expect(selection.events).toEqual(expected);
        expect([...selection.shown]).toEqual(expected.map(({ id }) => id));
        expect(selection.elsewhere).toBe(
          events.filter((event) => !overlaps(event) && passes(event, patch)).length,
        );
        expect(matching(dataset(events), patch)).toEqual(events.filter((event) => passes(event, patch)));
        for (const kind of KINDS) {
          const count = (of: readonly Happening[]) => of.filter((event) => event.kind === kind).length;
          const offered = events.filter((e) => overlaps(e) && passes(e, { ...patch, kinds: null }));
          expect(selection.byKind.get(kind)).toBe(count(expected));
          expect(selection.offered.get(kind)).toBe(count(offered));
        }
        for (const claimant of CLAIMANTS) {
          const offered = events.filter((e) => overlaps(e) && passes(e, { ...patch, by: claimant }));
          expect(selection.offeredBy.get(claimant)).toBe(offered.length);
        }
      }),
    );
  });
  it('equals a search one by one at every boundary, however time is read', () => {
    const ends = [
      '2025-06-12',
      '2025-06-13',
      '2025-06-13T01:00+03:30',
      '2025-06-13T01:01+03:30',
      '2025-06-14',
    ];
    const times = ['2025', '2025-06', '../2025-06-12', '2025-06-13/..', '2025-06-12/2025-06-13', ...ends];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...times), { maxLength: 20 }), (drawn) => {
        // In no order: on a clock that is not the place's, no dataset is.
        const all = dataset(drawn.map((time, index) => happening(`e${index}`, 'call', time)));
        for (const clock of ['place', 'utc'] as const)
          for (const time of TIME_MODES)
            ends.forEach((from, first) => {
              for (const to of ends.slice(first)) {
                const view: View = { ...PLAIN_VIEW, clock, time, window: { from, to } };
                const window = shownExtent(view);
                expect(select(all, view).events).toEqual(
                  all.events.filter((event) => overlaps(extentOf(event.time, clock), window)),
                );
              }
            });
      }),
    );
  });
});
