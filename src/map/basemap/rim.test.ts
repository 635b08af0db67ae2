import { describe, expect, it } from 'vitest';
import { type Camera, type Frame, projectionOf } from '../../geo';
import { LIGHT } from '../../theme';
import { discOf, rimNode } from './rim';

const frame: Frame = { width: 800, height: 600 };
const globe = (zoom: number): Camera => ({ center: [50, 0], zoom, projection: 'globe' });

describe('discOf', () => {
  it('goes through what is last seen of the Earth', () => {
    const projection = projectionOf(globe(2), frame);
    const [, left = Number.NaN] = /^M([\d.-]+),300a/.exec(discOf(projection) ?? '')?.map(Number) ?? [];
    const last = 50 - (projection.clipAngle() ?? 0) + 1e-6;
    expect(projection([last, 0])?.[0]).toBeCloseTo(left, 0);
  });

  it('is for the globe only', () => {
    expect(discOf(projectionOf({ ...globe(2), projection: 'mercator' }, frame))).toBeNull();
  });
});

describe('rimNode', () => {
  it('is an outline over a glow that fades outwards', () => {
    const strokes = rimNode('M0,0', LIGHT).children.map(({ attributes }) => [
      Number(attributes['stroke-width']),
      Number(attributes['stroke-opacity']),
    ]);
    expect(strokes).toEqual([...strokes].sort(([a = 0], [b = 0]) => b - a));
    expect(strokes).toEqual([...strokes].sort(([, a = 0], [, b = 0]) => a - b));
    expect(strokes.at(-1)?.[0]).toBe(1);
  });
});
