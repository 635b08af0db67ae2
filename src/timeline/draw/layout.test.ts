import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { DAY } from '../../time';
import { courseOf } from '../course';
import { drawn, flat, june, painted } from '../drawn.fixture';
import { inlineOf, type Laying, layOutAxis, leftOf, roomFor, roomOf } from './axis';
import { outline, silhouette } from './density';

const dataset = bundledDataset();
const whole = { ...dataset, course: courseOf(dataset, 'place'), clock: 'place' } as const;
const laid = (view: Partial<Laying>) => layOutAxis({ ...whole, width: 892, compact: false, ...view });

const views = fc.record({
  width: fc.integer({ min: 320, max: 1900 }),
  compact: fc.boolean(),
  rtl: fc.boolean(),
  zoom: fc.record({
    k: fc.double({ min: 1, max: 60, noNaN: true }),
    x: fc.double({ min: -100, max: 1e5, noNaN: true }),
  }),
});

describe('the part of the axis that is seen', () => {
  it('fills the room and lies within the axis', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { axis, part } = laid(view);
        const room = roomFor(view);
        expect(axis.width).toBeCloseTo(room * view.zoom.k);
        expect(part.x1 - part.x0).toBeCloseTo(room);
        expect(part.x0).toBeGreaterThanOrEqual(0);
        expect(part.x1).toBeLessThanOrEqual(axis.width + 0.001);
      }),
      { numRuns: 30 },
    );
  });

  it('px from the left edge and px of the axis are two ways to say one place', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -50, max: 2000, noNaN: true }), (view, left) => {
        const layout = laid(view);
        expect(leftOf(layout, inlineOf(layout, left))).toBeCloseTo(left);
        const { before } = layout.metrics;
        const first = view.rtl ? view.width - before : before;
        expect(leftOf(layout, layout.part.x0)).toBeCloseTo(first);
        expect(inlineOf(layout, first)).toBeCloseTo(layout.part.x0);
        expect(roomOf(layout, first)).toBeCloseTo(0);
      }),
      { numRuns: 30 },
    );
  });

  it('has its marks where leftOf says', () => {
    for (const rtl of [false, true]) {
      const layout = laid({ zoom: { k: 5, x: 700 }, rtl });
      const nodes = painted(drawn(layout));
      for (const { key, x, width } of layout.marks) {
        const hit = nodes.find(
          ({ node }) =>
            node.key === 'hit' &&
            nodes.some((other) => other.node.key === key && other.node.children.includes(node)),
        );
        expect(hit && (hit.x0 + hit.x1) / 2).toBeCloseTo(leftOf(layout, x), 1);
        expect(hit && hit.x1 - hit.x0).toBeCloseTo(width + 2, 1);
      }
    }
  });

  it('has marks for itself and little more', () => {
    const { marks, part } = laid({ zoom: { k: 20, x: 4000 } });
    expect(marks.length).toBeGreaterThan(2);
    for (const { x } of marks) {
      expect(x).toBeGreaterThan(part.x0 - 400);
      expect(x).toBeLessThan(part.x1 + 400);
    }
  });
});

describe('the overview', () => {
  const boxes = (view: Partial<Laying>) => {
    const nodes = painted(drawn(laid(view), { extent: june(12, 24) }));
    const strip = nodes.find(({ node }) => node.attributes['data-overview']);
    const inside = (name: string) =>
      nodes.find(({ node }) => strip?.node.children.includes(node) && node.key === name);
    return { target: inside('target'), part: inside('part'), shown: inside('shown') };
  };

  it('is there only where not all is seen, and is as wide as the room', () => {
    expect(boxes({}).target).toBeUndefined();
    const { target } = boxes({ zoom: { k: 4, x: 100 } });
    const { metrics, part } = laid({});
    expect(target?.x0).toBe(metrics.before);
    expect(target && target.x1 - target.x0).toBeCloseTo(part.x1 - part.x0, 1);
  });

  it('marks the part that is seen, from one time to the other', () => {
    const layout = laid({ zoom: { k: 4, x: 900 } });
    const { part } = boxes({ zoom: { k: 4, x: 900 } });
    const at = (x: number) => layout.metrics.before + (layout.overview?.scale(layout.axis.invert(x)) ?? 0);
    expect(part?.x0).toBeCloseTo(at(layout.part.x0), 1);
    expect(part?.x1).toBeCloseTo(at(layout.part.x1), 1);
  });

  it('holds its parts within it at any zoom', () => {
    for (const k of [1.01, 8, 60, 500])
      for (const x of [0, 1000, 1e6]) {
        const { target, part, shown } = boxes({ zoom: { k, x } });
        for (const inner of [part, shown]) {
          expect(inner?.x0).toBeGreaterThanOrEqual((target?.x0 ?? 0) - 0.01);
          expect(inner?.x1).toBeLessThanOrEqual((target?.x1 ?? 0) + 0.01);
        }
      }
  });
});

describe('the measures', () => {
  it('keep three lanes at their height, with a strip more where a part is seen', () => {
    expect(laid({}).metrics.height).toBe(119);
    expect(laid({ width: 390, compact: true }).metrics.height).toBe(80);
    expect(laid({ zoom: { k: 2, x: 0 } }).metrics.height).toBe(133);
    expect(laid({ width: 390, compact: true, zoom: { k: 2, x: 0 } }).metrics.height).toBe(94);
  });

  it('open to a lane for each kind there is, in the kinds’ order, named beside or inside', () => {
    for (const size of [
      { width: 892, compact: false },
      { width: 390, compact: true },
    ]) {
      const layout = laid({ ...size, lanes: 'all' });
      expect(layout.metrics.lanes.map(({ lane }) => lane)).toEqual([
        ...['strike', 'call', 'message', 'meeting', 'statement'],
        ...['decision', 'mediation', 'protest', 'measure', 'toll'],
      ]);
      const names = flat(drawn(layout)).find(({ key }) => key === 'lanes');
      expect(names?.children.map(({ text }) => text)).toEqual([
        ...['Strikes', 'Calls', 'Messages', 'Meetings', 'Statements'],
        ...['Decisions', 'Mediations', 'Protests', 'Measures', 'Casualties'],
      ]);
      const ys = layout.metrics.lanes.map(({ y }) => y);
      for (const [i, y] of ys.entries())
        if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThan(layout.metrics.glyph + 3);
    }
    const calls = dataset.events.filter(({ kind }) => kind === 'call');
    expect(laid({ events: calls, lanes: 'all' }).metrics.lanes.map(({ lane }) => lane)).toEqual(['call']);
  });
});

describe('the density', () => {
  it('counts a day’s events over all of its px, and those of narrow days together', () => {
    const { calendar, axis, part } = laid({});
    const bins = silhouette(calendar, axis, part);
    const at = (t: number) => bins[Math.floor(axis.scale(t) / 2)];
    const thirteenth = calendar.begins.find(({ extent }) => extent.start === june(13).start)?.count ?? 0;
    expect(thirteenth).toBeGreaterThan(10);
    for (const hour of [2, 12, 22]) {
      expect(at(june(13).start + (hour * DAY) / 24)).toBeGreaterThanOrEqual(thirteenth);
      expect(at(june(13).start + (hour * DAY) / 24)).toBeLessThan(thirteenth + 3);
    }
  });

  it('is nothing where nothing is', () => {
    const { calendar, axis, part } = laid({ events: [] });
    expect(Math.max(...silhouette(calendar, axis, part))).toBe(0);
    expect(outline(new Float64Array(4), 0, 76, 22, 0)).toBe('');
  });

  it('is as high as told where there is most, and no higher', () => {
    const d = outline(Float64Array.of(0, 2, 4, 0), 10, 76, 20, 1);
    expect(d).toBe('M10.0,76H12.0V66.0H14.0V56.0H16.0V76.0z');
  });

  it('is quiet about few', () => {
    const events = dataset.events.filter(({ id }) => id === 'sta-2025-07-02-iaea-law');
    const path = flat(drawn(laid({ events }))).find(({ key }) => key === 'density');
    const heights = [...(path?.attributes.d ?? '').matchAll(/V([\d.]+)/g)].map(([, y]) => 76 - Number(y));
    expect(Math.max(...heights)).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBeLessThan(4);
  });
});
