import { expression, latest } from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ZOOM, MIN_ZOOM } from '../../geo';
import { type GroundLine, STROKES, type Stops, valueAt } from './strokes';

const zooms = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true });
const widthAt = (line: GroundLine, zoom: number) => valueAt(STROKES[line].width, zoom);

describe('the strokes of the ground', () => {
  it('grow or stay as the map comes closer, in weight and in strength', () => {
    for (const { width, opacity } of Object.values(STROKES))
      fc.assert(
        fc.property(zooms, zooms, (a, b) => {
          const [far, close] = a < b ? [a, b] : [b, a];
          expect(valueAt(width, close)).toBeGreaterThanOrEqual(valueAt(width, far));
          expect(valueAt(opacity, close)).toBeGreaterThanOrEqual(valueAt(opacity, far));
        }),
      );
  });

  it('weigh by rank at every zoom: coast, border, river; and no line is as heavy as a call', () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        expect(widthAt('coast', zoom)).toBeGreaterThan(widthAt('borders', zoom));
        const river = widthAt('rivers', zoom) * valueAt(STROKES.rivers.opacity, zoom);
        expect(widthAt('borders', zoom)).toBeGreaterThanOrEqual(river);
        expect(widthAt('coast', zoom)).toBeGreaterThan(widthAt('shores', zoom));
        expect(widthAt('unsettled', zoom)).toBeGreaterThanOrEqual(widthAt('borders', zoom));
        for (const line of Object.keys(STROKES) as GroundLine[])
          expect(widthAt(line, zoom)).toBeLessThan(2.25);
      }),
    );
  });

  it('dash the lines that are not settled, and no others', () => {
    const dashed = Object.entries(STROKES).flatMap(([line, { dash }]) => (dash ? [line] : []));
    expect(dashed).toEqual(['unsettled']);
  });
});

describe('valueAt', () => {
  const stops: Stops = [
    [2, 1],
    [4, 3],
    [8, 4],
  ];

  it('is even between stops, and beyond them what they are', () => {
    expect([0, 2, 3, 4, 6, 8, 10].map((zoom) => valueAt(stops, zoom))).toEqual([1, 1, 2, 3, 3.5, 4, 4]);
    expect([0, 5].map((zoom) => valueAt([[2, 7]], zoom))).toEqual([7, 7]);
  });

  it('is what MapLibre makes of the same stops', () => {
    for (const { width, opacity } of Object.values(STROKES))
      for (const own of [width, opacity]) {
        const parsed = expression.createPropertyExpression(
          ['interpolate', ['linear'], ['zoom'], ...own.flat()],
          'line-width',
          latest.paint_line['line-width'] as Parameters<typeof expression.createPropertyExpression>[2],
        );
        if (parsed.result !== 'success') throw new Error('The stops make no expression.');
        fc.assert(
          fc.property(zooms, (zoom) => {
            expect(valueAt(own, zoom)).toBeCloseTo(parsed.value.evaluate({ zoom }), 9);
          }),
        );
      }
  });
});
