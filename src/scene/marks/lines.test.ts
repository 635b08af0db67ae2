import { geoInterpolate } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening, Place } from '../../dataset';
import { isVisible, type Position, projectionOf, type ScreenPoint } from '../../geo';
import { createMessages } from '../../messages';
import { LIGHT } from '../../theme';
import { placeLine } from '../layout/lines';
import { dataset, happening } from '../select.fixture';
import type { LineMark } from '../types';
import { LANE_GAP, lineMarks, MOST_LANES } from './lines';
import { createWords } from './words';

const messages = createMessages('en');
const words = createWords(messages, 'place');

const at = (id: string, coordinates: Position): Place => ({
  id,
  kind: 'capital',
  name: id,
  shortName: id,
  names: { en: id },
  shortNames: { en: id },
  country: 'XX',
  precision: 'city',
  note: null,
  coordinateSource: 'gazetteer',
  geometry: { type: 'Point', coordinates: [...coordinates] },
});

const PLACES = [
  at('ankara', [32.9, 39.9]),
  at('doha', [51.5, 25.3]),
  at('moscow', [37.6, 55.8]),
  at('tehran', [51.4, 35.7]),
];

const call = (id: string, date: string, line: readonly string[], more: Partial<Happening> = {}) =>
  happening(id, 'call', date, { mapDisplay: 'line', places: line, lines: [line], ...more });

function marksOf(events: readonly Happening[], focus: Happening | null = null, places = PLACES): LineMark[] {
  const all = { ...dataset(events), places: new Map(places.map((place) => [place.id, place])) };
  return lineMarks(events, all, focus, LIGHT, words);
}

const camera = { center: [44, 42], zoom: 4, projection: 'mercator' } as const;
const projection = projectionOf(camera, { width: 1000, height: 800 });

function on(id: string): ScreenPoint {
  const [lon, lat] = PLACES.find((place) => place.id === id)?.geometry.coordinates ?? [];
  const point = projection([lon ?? Number.NaN, lat ?? Number.NaN]);
  return [point?.[0] ?? Number.NaN, point?.[1] ?? Number.NaN];
}

/** How far to the right of the way from Moscow to Tehran each mark's middle lies, in px. */
function aside(marks: readonly LineMark[]): ReadonlyMap<string, number> {
  const [moscow, tehran] = [on('moscow'), on('tehran')];
  const [dx, dy] = [tehran[0] - moscow[0], tehran[1] - moscow[1]];
  const length = Math.hypot(dx, dy);
  return new Map(
    marks.map((mark) => {
      const middle = placeLine(mark, projection).middle ?? { x: Number.NaN, y: Number.NaN };
      return [mark.key, ((middle.y - moscow[1]) * dx - (middle.x - moscow[0]) * dy) / length];
    }),
  );
}

const ways = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
const callsAlong = (there: readonly boolean[]) =>
  there.map((way, i) =>
    call(
      `call-${i}`,
      `2025-06-${String(i + 1).padStart(2, '0')}`,
      way ? ['moscow', 'tehran'] : ['tehran', 'moscow'],
    ),
  );

describe('calls between the same two places', () => {
  it('stay apart, side by side in order of time, whichever way each went', () => {
    fc.assert(
      fc.property(ways, fc.nat(), (there, which) => {
        const calls = callsAlong(there);
        const marks = marksOf(calls, calls[which % calls.length] ?? null);
        expect(marks.map(({ key }) => key)).toEqual(calls.map(({ id }) => id));
        const offsets = [...aside(marks).values()];
        for (const [i, offset] of offsets.slice(1).entries())
          expect(Math.abs(offset - (offsets[i] ?? 0))).toBeCloseTo(LANE_GAP, 0);
        const sorted = offsets.toSorted((a, b) => a - b);
        expect([sorted, sorted.toReversed()]).toContainEqual(offsets);
      }),
    );
  });

  it('keep their order, and their side of each other, as more are added before, between and after', () => {
    fc.assert(
      fc.property(ways, fc.nat(), (there, without) => {
        const all = callsAlong(there);
        fc.pre(all.length > 1);
        const fewer = all.filter((_, i) => i !== without % all.length);
        const focus = fewer[0] ?? null;
        const order = (events: readonly Happening[]) => {
          const offsets = aside(marksOf(events, focus));
          return fewer.map(({ id }) => id).toSorted((a, b) => (offsets.get(a) ?? 0) - (offsets.get(b) ?? 0));
        };
        expect(order(all)).toEqual(order(fewer));
      }),
    );
  });

  it('are one line with their number where there are too many, until one of them is in focus', () => {
    const calls = callsAlong([true, false, true, false, true]);
    expect(calls.length).toBeGreaterThan(MOST_LANES);
    expect(marksOf(calls).map(({ events }) => events)).toEqual([calls.map(({ id }) => id)]);
    const [, , focus] = calls;
    const marks = marksOf(calls, focus);
    expect(marks.map(({ events }) => events)).toEqual(calls.map(({ id }) => [id]));
    expect(marks.map(({ focused, dimmed }) => [focused, dimmed])).toEqual(
      calls.map(({ id }) => [id === focus?.id, id !== focus?.id]),
    );
  });

  it('count an event once, though it went both ways', () => {
    const both = ['a', 'b'].map((id, i) =>
      call(id, `2025-06-0${i + 1}`, ['moscow', 'tehran', 'moscow'], { kind: 'message' }),
    );
    expect(marksOf(both).map(({ events }) => events)).toEqual([['a', 'b']]);
  });
});

describe('a call with several parties', () => {
  const conference = call('conference', '2025-06-02', [], {
    lines: [
      ['moscow', 'tehran'],
      ['moscow', 'ankara'],
      ['moscow', 'doha'],
    ],
  });

  it('is one mark with a leg to each, in a lane of each pair', () => {
    const other = call('other', '2025-06-01', ['ankara', 'moscow']);
    const mark = marksOf([other, conference]).find(({ key }) => key === 'conference');
    expect(mark?.legs.map(({ from, to }) => `${from.place} ${to.place}`).toSorted()).toEqual([
      'moscow ankara',
      'moscow doha',
      'moscow tehran',
    ]);
    const offsets = new Map(mark?.legs.map(({ to, offset }) => [to.place, Math.abs(offset)]));
    expect(offsets).toEqual(
      new Map([
        ['ankara', LANE_GAP / 2],
        ['tehran', 0],
        ['doha', 0],
      ]),
    );
    expect(mark?.legs.map(({ step }) => step)).toEqual([null, null, null]);
  });
});

describe('a message by way of another place', () => {
  const message = (initiator: string | null) =>
    call('message', '2025-06-01', ['tehran', 'doha', 'moscow'], {
      kind: 'message',
      initiator,
      actors: [
        { actor: 'sender', role: 'party', place: 'tehran' },
        { actor: 'receiver', role: 'party', place: 'moscow' },
      ],
    });
  const legsOf = (initiator: string | null) =>
    marksOf([message(initiator)])[0]?.legs.map(({ from, to, step, direction }) => [
      `${from.place} ${to.place}`,
      step,
      direction,
    ]);

  it('numbers its legs from whoever sent it', () => {
    expect(legsOf('sender')).toEqual([
      ['tehran doha', 1, 1],
      ['doha moscow', 2, 1],
    ]);
    expect(legsOf('receiver')).toEqual([
      ['doha moscow', 1, -1],
      ['tehran doha', 2, -1],
    ]);
  });

  it('numbers nothing, and points nowhere, where no source says who sent it', () => {
    expect(legsOf(null)).toEqual([
      ['tehran doha', null, 0],
      ['doha moscow', null, 0],
    ]);
  });

  it('bears a mark where it passed', () => {
    const [mark] = marksOf([message('sender')]);
    expect(mark?.relays.map(({ place }) => place)).toEqual(['doha']);
  });
});

const FAR: readonly (readonly [string, Position, Position])[] = [
  ['Tokyo to Washington', [139.7, 35.7], [-77, 38.9]],
  ['Anchorage to Moscow', [-149.9, 61.2], [37.6, 55.8]],
];

describe.each(FAR)('%s', (_, a, b) => {
  const places = [at('a', a), at('b', b)];
  const calls = ['one', 'two', 'three'].map((id, i) => call(id, `2025-06-0${i + 1}`, ['a', 'b']));
  const marks = marksOf(calls, null, places);

  /** Everywhere that a camera of each kind may look from. */
  const cameras = fc.record({
    center: fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -40, max: 75 })),
    zoom: fc.constantFrom(1.5, 2, 3),
    projection: fc.constantFrom('mercator' as const, 'globe' as const),
  });

  it('is whole: where it is cut it goes on, in its lane, and meets the others at its ends only', () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const frame = { width: 1440, height: 900 };
        const projection = projectionOf(camera, frame);
        const placed = marks.map((mark) => placeLine(mark, projection));
        const runs = placed.map(({ legs }) => legs.flatMap((leg) => leg.runs));
        const whole = runs[0]?.reduce((sum, run) => sum + run.length * 6, 0) ?? 0;
        // What little of a line looks over the globe's edge may be too short to be drawn.
        fc.pre(whole > 60);
        // All three are cut alike.
        expect(new Set(runs.map((all) => all.length)).size).toBe(1);
        for (const { legs } of placed) {
          const shares = legs.flatMap((leg) => leg.shares);
          for (const [i, [from, to]] of shares.entries()) {
            expect(to).toBeGreaterThan(from);
            expect(from).toBeCloseTo(shares[i - 1]?.[1] ?? from);
          }
          // What is left beyond a cut may be shorter than what a line stops short of its place.
          if (shares.length > 0) expect(shares.at(-1)?.[1]).toBeGreaterThan(0.95);
        }
        const ends = [a, b].map((position) => projection([...position]));
        const isFar = ([x, y]: ScreenPoint, reach: number) =>
          ends.every((end) => !end || Math.hypot(end[0] - x, end[1] - y) > reach);
        for (const [i, run] of (runs[1] ?? []).entries())
          for (const point of [run[0], run.at(-1)]) {
            if (!point || !isFar(point, Math.max(40, whole / 3))) continue;
            // A cut: the lanes beside it are as far off here as anywhere.
            const beside = [runs[0]?.[i], runs[2]?.[i]].map((other) =>
              Math.min(...(other ?? []).map(([x, y]) => Math.hypot(x - point[0], y - point[1]))),
            );
            for (const distance of beside) expect(distance).toBeGreaterThan(LANE_GAP / 2);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('shows all of the way that the map shows', () => {
    fc.assert(
      fc.property(cameras, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (camera, t) => {
        const projection = projectionOf(camera, { width: 1440, height: 900 });
        const [middle] = marks.slice(1);
        if (!middle) throw new Error('No mark.');
        const onWay = geoInterpolate([...a], [...b])(t);
        const seen = isVisible(projection, onWay) ? projection(onWay) : null;
        fc.pre(seen !== null);
        // Lines stop short of places.
        const ends = [a, b].map((end) => (isVisible(projection, end) ? projection([...end]) : null));
        fc.pre(ends.every((end) => !end || !seen || Math.hypot(end[0] - seen[0], end[1] - seen[1]) > 20));
        const points = placeLine(middle, projection).legs.flatMap((leg) => leg.runs.flat());
        const distance = Math.min(
          ...points.map(([x, y]) => Math.hypot(x - (seen?.[0] ?? 0), y - (seen?.[1] ?? 0))),
        );
        expect(distance).toBeLessThan(14);
      }),
      { numRuns: 80 },
    );
  });
});
