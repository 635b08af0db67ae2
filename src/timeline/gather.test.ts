import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Happening, KINDS } from '../dataset';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { AXIS_KINDS, addDays, civil, DAY, dayText, foldTime, startOfDay } from '../time';
import { calendarOf } from './calendar';
import { courseOf } from './course';
import { type AxisMark, gather, WIDE_DAY } from './gather';
import { happening, happenings } from './happenings.fixture';
import { type LaneScheme, laneOf } from './lanes';
import { metricsFor } from './metrics';

interface Gathered {
  readonly width: number;
  readonly kind?: (typeof AXIS_KINDS)[number];
  readonly compact?: boolean;
  readonly scheme?: LaneScheme;
}

/** A whole axis of events, and what stands on it. */
function gathered(
  events: readonly Happening[],
  { width, kind = 'folded', compact = false, scheme = 'three' }: Gathered,
) {
  const { extents, domain } = courseOf({ events }, 'place');
  const axis = foldTime({ extents, domain, width, kind });
  const calendar = calendarOf(events, 'place', scheme);
  const metrics = metricsFor({ compact, lanes: scheme, kinds: calendar.kinds });
  const whole = { x0: Number.NEGATIVE_INFINITY, x1: Number.POSITIVE_INFINITY };
  return { axis, metrics, calendar, ...gather(calendar, axis, { part: whole, near: whole }, metrics) };
}

const boxOf = ({ x, dy, width, glyph }: AxisMark) => ({
  x0: x - width / 2,
  x1: x + width / 2,
  y0: dy - glyph / 2,
  y1: dy + glyph / 2,
});

/** Marks of a lane that cover one another, by their keys. */
function covered(marks: readonly AxisMark[]): string[] {
  return marks.flatMap((mark, i) => {
    const a = boxOf(mark);
    return marks.slice(i + 1).flatMap((other) => {
      const b = boxOf(other);
      const clear = a.x1 <= b.x0 + 0.01 || b.x1 <= a.x0 + 0.01 || a.y1 <= b.y0 || b.y1 <= a.y0;
      return other.lane !== mark.lane || clear ? [] : [`${mark.key} ${other.key}`];
    });
  });
}

const day = fc.nat(400).map((n) => dayText(civil(2025, 1, 1) + n * DAY));
const date = fc.oneof(
  { weight: 6, arbitrary: day },
  fc
    .tuple(day, fc.constantFrom('~', '?', ' night', ' morning', ' evening', 'T12:10+00:00', 'T12:40+00:00'))
    .map((p) => p.join('')),
  day.map((text) => text.slice(0, 7)),
  day.map((text) => `../${text}`),
);
const sets = fc.array(date, { maxLength: 60 }).map((texts) => happenings(texts.toSorted()));
const ways = fc.record({
  width: fc.integer({ min: 60, max: 6000 }),
  kind: fc.constantFrom(...AXIS_KINDS),
  compact: fc.boolean(),
  scheme: fc.constantFrom<LaneScheme>('three', 'all'),
});

describe('the symbols of any events at any width', () => {
  it('stand for every event once, in the events’ order, and never cover each other', () => {
    fc.assert(
      fc.property(sets, ways, (events, way) => {
        const { marks } = gathered(events, way);
        const ids = marks.flatMap(({ events }) => events.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
        const places = marks.map(({ events: [first] }) => events.findIndex(({ id }) => id === first?.id));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(covered(marks)).toEqual([]);
        for (const mark of marks) {
          const kinds = new Set(mark.events.map((event) => event.kind));
          expect(mark.kind).toBe(kinds.size === 1 ? mark.events[0]?.kind : null);
          for (const event of mark.events) expect(laneOf(event.kind, way.scheme)).toBe(mark.lane);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for a part as for the whole, in its middle', () => {
    const events = bundledDataset().events;
    const { axis, calendar, metrics, marks } = gathered(events, { width: 4000 });
    for (let x0 = 300; x0 < 3000; x0 += 170) {
      const part = { x0, x1: x0 + 600 };
      const sight = { part, near: { x0: x0 - 200, x1: x0 + 800 } };
      const seen = gather(calendar, axis, sight, metrics).marks;
      const within = ({ x, width }: AxisMark) => x - width > x0 + 60 && x + width < x0 + 540;
      const placeless = ({ vague }: AxisMark) => vague;
      const keys = (some: readonly AxisMark[]) =>
        some.filter((mark) => within(mark) && !placeless(mark)).map(({ key, x }) => `${key} ${x.toFixed(1)}`);
      expect(keys(seen)).toEqual(keys(marks));
    }
  });
});

describe('the symbols of the bundled events', () => {
  const { events } = bundledDataset();

  it.each([330, 620, 1040])('at %i px stand over their day, or less than a symbol off it', (width) => {
    const { axis, marks } = gathered(events, { width });
    const { lanes } = calendarOf(events, 'place', 'three');
    for (const { lane, x, width: wide, events: own } of marks) {
      const days = [...(lanes.get(lane)?.days ?? []), ...(lanes.get(lane)?.loose ?? [])];
      for (const { id } of own) {
        const at = days.find(({ entries }) => entries.some(({ event }) => event.id === id))?.extent;
        const [from, to] = [axis.scale(at?.start ?? 0), axis.scale(at?.end ?? 0)];
        expect(Math.max(from - (x + wide / 2), x - wide / 2 - to)).toBeLessThanOrEqual(9);
      }
    }
  });

  const on = (marks: readonly AxisMark[], text: string) =>
    marks.filter((mark) => mark.events.some(({ time }) => time.text.startsWith(text)));

  it('keep the two calls of 16 January 2026 apart, one above the other', () => {
    const { marks } = gathered(events, { width: 1040 });
    const calls = on(marks, '2026-01-16').filter(({ kind }) => kind === 'call');
    expect(calls.map((mark) => mark.events.length)).toEqual([1, 1]);
    const [a, b] = calls;
    expect(a?.x).toBe(b?.x);
    expect(a?.dy).toBe(-(b?.dy ?? 0));
  });

  it('count the strikes of 13 June 2025 at one symbol', () => {
    const { marks } = gathered(events, { width: 800 });
    const strikes = on(marks, '2025-06-13').filter(({ lane }) => lane === 'strikes');
    expect(strikes.map((mark) => mark.events.length)).toEqual([10]);
  });
});

describe('what has no order', () => {
  const on = (text: string, kind: Happening['kind'], id: string) => happening(id, kind, text);

  it('stands in the middle of a wide day, above one another, tied over the day', () => {
    const events = [on('2025-06-13', 'strike', 'a'), on('2025-06-13', 'strike', 'b')];
    const { marks, ties, axis } = gathered(events, { width: 400 });
    expect(marks.map(({ x }) => x)).toEqual([200, 200]);
    expect(marks.map(({ dy }) => dy).reduce((a, b) => a + b)).toBe(0);
    expect(ties).toEqual([{ key: 'a', lane: 'strikes', x0: 0, x1: axis.width }]);
  });

  it('stands at its hour where that is known, without a tie', () => {
    const events = [on('2025-06-13T06:00+00:00', 'strike', 'a'), on('2025-06-13T18:00+00:00', 'strike', 'b')];
    const { marks, ties } = gathered(events, { width: 480 });
    expect(marks.map(({ x }) => Math.round(x))).toEqual([120, 360]);
    expect(ties).toEqual([]);
  });

  it('stands in its half of the day where no more is known: a night begins in the evening', () => {
    const events = [
      on('2025-06-13 morning', 'strike', 'a'),
      on('2025-06-13 night', 'strike', 'b'),
      on('2025-06-13/2025-06-14 night', 'call', 'c'),
    ];
    const { marks, ties, axis } = gathered(events, { width: 480, kind: 'linear' });
    const noon = axis.scale(civil(2025, 6, 13, 12));
    const midnight = axis.scale(civil(2025, 6, 14));
    const xs = new Map(marks.map(({ key, x }) => [key, x]));
    expect(xs.get('a')).toBeCloseTo(noon / 2);
    expect(xs.get('b')).toBeCloseTo((noon + midnight) / 2);
    expect(xs.get('c')).toBeCloseTo(midnight);
    expect(ties.map(({ key, x0, x1 }) => [key, x0, x1])).toContainEqual(['b', noon, midnight]);
  });

  it('is gathered with a count where a day is narrow', () => {
    const texts = ['2025-01-01', '2025-06-13T06:00+00:00', '2025-06-13T18:00+00:00', '2025-12-31'];
    const events = texts.map((text, i) => on(text, 'strike', `e${i}`));
    const { marks, ties, axis } = gathered(events, { width: 500, kind: 'linear' });
    const june = civil(2025, 6, 13);
    expect(axis.scale(addDays(june, 1)) - axis.scale(june)).toBeLessThan(WIDE_DAY);
    expect(marks.map((mark) => mark.events.length)).toEqual([1, 2, 1]);
    expect(ties).toEqual([]);
  });

  it('is never set side by side, except by kind', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 12 }),
        ways,
        (kinds, way) => {
          const events = kinds.map((kind, i) => on('2025-06-13', kind, `e${i}`));
          const { marks } = gathered(events, way);
          for (const mark of marks) {
            const beside = marks.filter(
              (other) => other.lane === mark.lane && Math.abs(other.x - mark.x) > 6,
            );
            expect(beside.filter(({ kind }) => kind === mark.kind)).toEqual([]);
          }
        },
      ),
    );
  });

  it('stays in sight while any of its day does', () => {
    const events = [on('2025-06-13', 'strike', 'a'), on('2025-06-15', 'strike', 'b')];
    const { axis, calendar, metrics } = gathered(events, { width: 6000, kind: 'linear' });
    for (let x0 = 0; x0 < 1900; x0 += 50) {
      const part = { x0, x1: x0 + 300 };
      const { marks } = gather(calendar, axis, { part, near: { x0: x0 - 200, x1: x0 + 500 } }, metrics);
      const first = marks.find(({ key }) => key === 'a');
      expect(first?.x).toBeGreaterThan(x0);
      expect(first?.x).toBeLessThan(x0 + 300);
      expect(axis.invert(first?.x ?? 0)).toBeLessThan(startOfDay(civil(2025, 6, 14)));
    }
  });
});
