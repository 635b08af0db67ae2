import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, DAY, foldTime } from '../time';
import { axisBetween, zoomBetween } from './motion';
import { bringing, deepest, heldIn, WHOLE, zoomAbout, zoomTo } from './zoom';

const origin = civil(2025, 1, 1);

/** Axes over two years at any room, and how to ask for one `k` times as wide. */
const axes = fc
  .tuple(
    fc.uniqueArray(fc.nat(700), { minLength: 2, maxLength: 60 }),
    fc.integer({ min: 200, max: 1400 }),
    fc.constantFrom('folded', 'linear', 'even'),
  )
  .map(([days, room, kind]) => {
    const extents = days.map((day) => ({ start: origin + day * DAY, end: origin + (day + 1) * DAY }));
    const domain = { start: origin + Math.min(...days) * DAY, end: origin + (Math.max(...days) + 1) * DAY };
    const axisOf = (k: number) => foldTime({ extents, domain, width: room * k, kind });
    return { extents, room, axisOf, most: deepest(axisOf(1)) };
  });
const parts = fc.double({ min: 0, max: 1, noNaN: true });

describe('zooming the axis', () => {
  it('keeps the moment under the pointer there, away from the ends, and leaves no room empty', () => {
    fc.assert(
      fc.property(axes, parts, parts, parts, ({ room, axisOf, most }, deep, at, pan) => {
        const k = most ** deep;
        const zoom = heldIn(room, { k, x: pan * room * (k - 1) });
        const next = zoomAbout(axisOf, room, zoom, at * room, 1.7, most);
        expect(next.k).toBeGreaterThanOrEqual(1);
        expect(next.k).toBeLessThanOrEqual(most * (1 + 1e-9));
        expect(next.x).toBeGreaterThanOrEqual(0);
        expect(next.x).toBeLessThanOrEqual(room * (next.k - 1) + 1e-6);
        const moment = axisOf(zoom.k).invert(zoom.x + at * room);
        const held = next.x > 0 && next.x < room * (next.k - 1);
        if (held) expect(axisOf(next.k).scale(moment) - next.x).toBeCloseTo(at * room, 3);
      }),
    );
  });

  it('comes to a stretch so that it is seen whole and nothing much beside it', () => {
    fc.assert(
      fc.property(axes, fc.nat(), fc.nat(), ({ extents, room, axisOf, most }, a, b) => {
        const [one, other] = [extents[a % extents.length], extents[b % extents.length]];
        if (!one || !other) return;
        const extent = { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
        const zoom = zoomTo(axisOf, room, extent, most);
        const axis = axisOf(zoom.k);
        expect(axis.scale(extent.start) - zoom.x).toBeGreaterThanOrEqual(-1e-6);
        expect(axis.scale(extent.end) - zoom.x).toBeLessThanOrEqual(room + 1e-6);
      }),
    );
  });

  it('goes no deeper than hours, and not out of the whole', () => {
    fc.assert(
      fc.property(axes, ({ room, axisOf, most }) => {
        expect(zoomAbout(axisOf, room, WHOLE, room / 2, 0.5, most)).toEqual(WHOLE);
        const zoom = zoomAbout(axisOf, room, WHOLE, room / 2, 1e9, most);
        expect(zoom.k).toBe(most);
        const open = axisOf(most).spans.filter(({ kind }) => kind === 'open');
        const widest = Math.max(
          ...open.map(({ x0, x1, extent }) => ((x1 - x0) * DAY) / (extent.end - extent.start)),
        );
        expect(widest).toBeGreaterThan(100);
      }),
    );
  });

  it('moves as little as it takes to see a moment', () => {
    const axis = foldTime({
      extents: [],
      domain: { start: origin, end: origin + 100 * DAY },
      width: 1000,
      kind: 'linear',
    });
    const zoom = { k: 10, x: 300 };
    expect(bringing(axis, 100, zoom, axis.invert(350))).toBe(zoom);
    expect(bringing(axis, 100, zoom, axis.invert(500)).x).toBeCloseTo(425, 3);
    expect(bringing(axis, 100, zoom, axis.invert(100)).x).toBeCloseTo(75, 3);
  });
});

describe('an axis on its way to another', () => {
  it('begins as the one, ends as the other, and never runs backwards', () => {
    fc.assert(
      fc.property(
        axes,
        parts,
        fc.array(parts, { minLength: 2, maxLength: 20 }),
        ({ axisOf, most }, p, moments) => {
          const [a, b] = [axisOf(1), axisOf(most)];
          const { start, end } = a.domain;
          const ts = moments.map((part) => start + part * (end - start)).toSorted((x, y) => x - y);
          const between = axisBetween(a, b, p);
          for (const [i, t] of ts.entries()) {
            expect(axisBetween(a, b, 0).scale(t)).toBeCloseTo(a.scale(t), 6);
            expect(axisBetween(a, b, 1).scale(t)).toBeCloseTo(b.scale(t), 6);
            const before = ts[i - 1];
            if (before !== undefined && t > before)
              expect(between.scale(t)).toBeGreaterThan(between.scale(before));
            expect(Math.abs(between.invert(between.scale(t)) - t)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('moves what is seen with it', () => {
    expect(zoomBetween({ k: 1, x: 0 }, { k: 5, x: 200 }, 0.5)).toEqual({ k: 3, x: 100 });
  });
});
