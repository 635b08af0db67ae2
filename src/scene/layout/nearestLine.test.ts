import { describe, expect, it } from 'vitest';
import { type Position, projectionOf } from '../../geo';
import type { LineMark } from '../types';
import { placeLine } from './lines';
import { LINE_REACH, nearestLine } from './nearestLine';

const PLACES: readonly [Position, Position] = [
  [37.6, 55.8],
  [51.4, 35.7],
];
const projection = projectionOf(
  { center: [44, 45], zoom: 4, projection: 'mercator' },
  { width: 1000, height: 800 },
);
const lane = (key: string, offset: number) => {
  const [from, to] = PLACES.map((position, i) => ({
    place: String(i),
    position,
    end: 'not-a-side' as const,
  }));
  if (!from || !to) throw new Error('No places.');
  const mark: LineMark = {
    key,
    kind: 'call',
    events: [key],
    legs: [{ pair: '0 1', from, to, offset, direction: 0, step: null }],
    relays: [],
    colour: '#000',
    dash: 'solid',
    disputed: false,
    certainty: 'reported',
    name: key,
    label: key,
    focused: false,
    dimmed: false,
  };
  return placeLine(mark, projection);
};
const lanes = [lane('first', -6), lane('second', 0), lane('third', 6)];
const middleOf = ({ middle }: (typeof lanes)[number]): [number, number] => [middle?.x ?? 0, middle?.y ?? 0];

describe('nearestLine', () => {
  it('means the lane that is pressed, though others lie within reach of it', () => {
    for (const line of lanes) expect(nearestLine(lanes, middleOf(line))).toBe(line.mark.key);
  });

  it('reaches as far as a target of 24 px, and no farther', () => {
    const [line] = lanes;
    if (!line?.middle) throw new Error('No middle.');
    const { x, y, angle } = line.middle;
    const across = ((angle + 90) * Math.PI) / 180;
    const off = (px: number): [number, number] => [x + px * Math.cos(across), y + px * Math.sin(across)];
    expect(LINE_REACH).toBeGreaterThanOrEqual(12);
    expect(nearestLine([line], off(11))).toBe('first');
    expect(nearestLine([line], off(-11))).toBe('first');
    expect(nearestLine([line], off(14))).toBeNull();
  });
});
