import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { courseOf } from './course';
import { layOutAxis } from './draw/axis';
import { drawn, painted } from './drawn.fixture';

const dataset = bundledDataset();
const laid = (zoom: number) =>
  layOutAxis({
    ...dataset,
    course: courseOf(dataset, 'place'),
    clock: 'place',
    width: 320,
    compact: true,
    lanes: 'none',
    zoom: { k: zoom, x: 0 },
  });

describe('an axis without lanes', () => {
  it('is 72 px high, of which density has all but the labels and handles', () => {
    const { metrics, marks, bars } = laid(1);
    expect(metrics.height).toBe(72);
    expect(metrics.base).toBe(31);
    expect(metrics.density).toBeLessThan(metrics.base);
    expect([marks, bars]).toEqual([[], []]);
  });

  it('makes room for the whole above a part', () => {
    const { metrics } = laid(4);
    expect(metrics.height).toBe(86);
    expect(metrics.base - metrics.density).toBeGreaterThanOrEqual(metrics.overview?.height ?? Number.NaN);
  });

  it('draws its density as a mark, which it is', () => {
    const of = (lanes: 'none' | 'three') => {
      const layout = layOutAxis({
        ...dataset,
        course: courseOf(dataset, 'place'),
        clock: 'place',
        width: 320,
        compact: true,
        lanes,
      });
      const density = painted(drawn(layout)).find(({ node }) => node.attributes.class === 'timeline-density');
      return density?.node.attributes;
    };
    expect(of('none')).not.toHaveProperty('fill-opacity');
    expect(of('three')).toHaveProperty('fill-opacity', '0.4');
  });
});
