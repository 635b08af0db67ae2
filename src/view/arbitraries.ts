import fc from 'fast-check';
import { KINDS } from '../dataset';
import { AXIS_KINDS } from '../time';
import {
  BASEMAPS,
  CLAIMANTS,
  CLOCKS,
  HIDINGS,
  MODES,
  PROJECTIONS,
  THEME_CHOICES,
  TIME_MODES,
  type TimeWindow,
  type View,
} from './types';
import { isOrdered } from './window';

const two = (value: number): string => String(value).padStart(2, '0');

const day = fc
  .record({
    year: fc.integer({ min: 1990, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((date) => `${date.year}-${two(date.month)}-${two(date.day)}`);

const minute = fc
  .record({
    day,
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    offset: fc.constantFrom('+00:00', '+03:30', '-05:00', '+14:00'),
  })
  .map((time) => `${time.day}T${two(time.hour)}:${two(time.minute)}${time.offset}`);

/** Days and minutes as a link has them. */
export const moments: fc.Arbitrary<string> = fc.oneof(day, minute);

/** Windows of time whose ends are in order. */
export const windows: fc.Arbitrary<TimeWindow> = fc
  .tuple(moments, moments)
  .map(([a, b]) => (isOrdered({ from: a, to: b }) ? { from: a, to: b } : { from: b, to: a }));

const decimal = (limit: number, decimals: number, min = -limit): fc.Arbitrary<number> =>
  fc
    .integer({ min: min * 10 ** decimals, max: limit * 10 ** decimals })
    .map((units) => units / 10 ** decimals + 0);

const kinds = fc.subarray([...KINDS], { maxLength: KINDS.length - 1 });

/** Any view that a link can hold: coordinates rounded, kinds in order, all kinds written as null. */
export const views: fc.Arbitrary<View> = fc.record<View>({
  window: windows,
  time: fc.constantFrom(...TIME_MODES),
  axis: fc.constantFrom(...AXIS_KINDS),
  clock: fc.constantFrom(...CLOCKS),
  event: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 128 })),
  kinds: fc.option(kinds),
  by: fc.option(fc.constantFrom(...CLAIMANTS)),
  query: fc.string({ unit: 'binary', maxLength: 200 }),
  at: fc.option(fc.record({ center: fc.tuple(decimal(180, 4), decimal(90, 4)), zoom: decimal(22, 2, -4) })),
  projection: fc.constantFrom(...PROJECTIONS),
  map: fc.constantFrom(...BASEMAPS),
  mode: fc.constantFrom(...MODES),
  tour: fc.option(fc.record({ id: fc.constantFrom('a', 'b', 'c-1'), step: fc.integer({ min: 1, max: 12 }) })),
  hide: fc.constantFrom(...HIDINGS),
  theme: fc.constantFrom(...THEME_CHOICES),
  lang: fc.constantFrom('en', 'fa', 'he', 'pt-BR'),
  version: fc.option(fc.constantFrom('2026-01-31', '1.0.0', '1.0.0+2')),
});
