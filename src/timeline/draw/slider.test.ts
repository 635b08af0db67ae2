import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { civil, DAY } from '../../time';
import { courseOf } from '../course';
import { drawn, flat, june, painted } from '../drawn.fixture';
import { layOutAxis } from './axis';
import type { Shown } from './layout';

const dataset = bundledDataset();
const whole = { ...dataset, course: courseOf(dataset, 'place'), clock: 'place' } as const;
const sizes = [
  { width: 320, compact: true },
  { width: 390, compact: true },
  { width: 719, compact: true },
  { width: 572, compact: false },
  { width: 1600, compact: false },
] as const;

/** What one presses of each handle there is, in px from the drawing's left edge. */
function targets(view: Partial<Parameters<typeof layOutAxis>[0]>, shown: Partial<Shown>) {
  const layout = layOutAxis({ ...whole, width: 390, compact: true, ...view });
  const nodes = painted(drawn(layout, shown));
  const found = nodes.flatMap(({ node }) => {
    const handle = node.attributes['data-handle'];
    const target = nodes.find((other) => node.children.includes(other.node) && other.node.key === 'target');
    if (handle === undefined || target === undefined) return [];
    const { x0, x1 } = target;
    return [{ handle, x0, x1, wide: x1 - x0, tall: Number(target.node.attributes.height) }];
  });
  return { layout, found: found.toSorted((a, b) => a.x0 - b.x0) };
}

const first = civil(2025, 1, 17);
const windows = fc
  .tuple(fc.nat(378), fc.nat(378))
  .map(([a, b]) => ({ start: first + Math.min(a, b) * DAY, end: first + (Math.max(a, b) + 1) * DAY }));
const views = fc.record({
  size: fc.constantFrom(...sizes),
  k: fc.constantFrom(1, 1.5, 8, 60),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  rtl: fc.boolean(),
  extent: windows,
});

describe('the handles', () => {
  it('can all be taken hold of, whatever the window and whatever is seen', () => {
    fc.assert(
      fc.property(views, ({ size, k, at, rtl, extent }) => {
        const zoom = { k, x: at * size.width * (k - 1) };
        const { found } = targets({ ...size, zoom, rtl }, { extent });
        const order = ['start', 'window', 'end'];
        expect(found.map(({ handle }) => handle)).toEqual(rtl ? order.toReversed() : order);
        for (const [i, { x0, x1, wide, tall }] of found.entries()) {
          expect(wide).toBeGreaterThanOrEqual(43.97);
          expect(tall).toBeGreaterThanOrEqual(28);
          expect(x0).toBeGreaterThanOrEqual(-0.01);
          expect(x1).toBeLessThanOrEqual(size.width + 0.01);
          expect(x0).toBeGreaterThanOrEqual((found[i - 1]?.x1 ?? 0) - 0.03);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hang outwards from the window’s ends', () => {
    const { layout, found } = targets({ width: 1600, compact: false }, { extent: june(12, 24) });
    const { axis, metrics } = layout;
    const [start, , end] = found;
    expect(start?.x1).toBeCloseTo(metrics.before + axis.scale(june(12).start), 1);
    expect(end?.x0).toBeCloseTo(metrics.before + axis.scale(june(24).end), 1);
  });

  it('point to an end that is out of sight', () => {
    const arrows = (x: number) => {
      const layout = layOutAxis({ ...whole, width: 892, compact: false, zoom: { k: 8, x } });
      const nodes = flat(drawn(layout, { extent: june(24) }));
      return ['start', 'window', 'end'].map((handle) => {
        const own = nodes.find(({ attributes }) => attributes['data-handle'] === handle);
        const d = own?.children.find(({ key }) => key === 'notches')?.attributes.d ?? '';
        return /l-\d/.test(d.split(',')[1] ?? '') ? 'before' : /l\d/.test(d) ? 'after' : 'here';
      });
    };
    const { axis, part } = layOutAxis({ ...whole, width: 892, compact: false, zoom: { k: 8, x: 0 } });
    const [x0, x1] = [axis.scale(june(24).start), axis.scale(june(24).end)];
    expect(arrows(x0 - 100)).toEqual(['here', 'here', 'here']);
    expect(arrows(x1 + 100)).toEqual(['before', 'before', 'before']);
    expect(arrows(x0 - (part.x1 - part.x0) - 100)).toEqual(['after', 'after', 'after']);
    expect(arrows(x0 + 20)).toEqual(['before', 'here', 'here']);
  });
});

describe('the ways to show time', () => {
  const layout = layOutAxis({ ...whole, width: 892, compact: false });
  const handles = (shown: Partial<Shown>) =>
    flat(drawn(layout, shown)).flatMap(({ attributes }) => attributes['data-handle'] ?? []);
  const band = (shown: Partial<Shown>) => {
    const { attributes } = flat(drawn(layout, shown)).find(({ key }) => key === 'band') ?? {};
    const x0 = Number(attributes?.x);
    return [x0, x0 + Number(attributes?.width)];
  };
  const playheads = (shown: Partial<Shown>) =>
    flat(drawn(layout, shown)).flatMap(({ key, children }) =>
      key === 'playhead' ? [Number(/M([\d.]+)/.exec(children[0]?.attributes.d ?? '')?.[1])] : [],
    );
  const [start, end] = [layout.axis.scale(june(14).start), layout.axis.scale(june(14).end)];

  it('a window has two handles and a grip', () => {
    expect(handles({ time: 'window' })).toEqual(['window', 'start', 'end']);
    expect(playheads({ time: 'window' })).toEqual([]);
  });

  it('until a day has that end’s handle alone, and all before it tinted', () => {
    const shown = { time: 'until', extent: { start: Number.NEGATIVE_INFINITY, end: june(14).end } } as const;
    expect(handles(shown)).toEqual(['end']);
    expect(band(shown)[0]).toBe(0);
    expect(band(shown)[1]).toBeCloseTo(end, 1);
    expect(playheads(shown)[0]).toBeCloseTo(end, 0);
  });

  it('an instant has a grip alone, its day tinted', () => {
    const shown = { time: 'instant', extent: june(14) } as const;
    expect(handles(shown)).toEqual(['window']);
    expect(band(shown)[0]).toBeCloseTo(start, 1);
    expect(band(shown)[1]).toBeCloseTo(end, 1);
    expect(playheads(shown)[0]).toBeCloseTo((start + end) / 2, 0);
  });

  it('playing has its head at its moment', () => {
    for (const time of ['window', 'until', 'instant'] as const) {
      const playhead = june(14).start + DAY / 4;
      expect(playheads({ time, extent: june(13, 14), playhead })).toHaveLength(1);
      expect(playheads({ time, extent: june(13, 14), playhead })[0]).toBeCloseTo(
        layout.axis.scale(playhead),
        0,
      );
    }
  });
});
