import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../theme';
import { styleOf } from '../maplibre/style';
import { STROKES, valueAt } from '../strokes';
import { basemapNodes } from './nodes';

const flat = { land: 'L', borders: 'B', unsettled: 'U', lakes: 'A', rivers: 'R' };
const ground = (paths: Parameters<typeof basemapNodes>[0], zoom: number) =>
  basemapNodes(paths, LIGHT, zoom).find(({ key }) => key === 'ground')?.children ?? [];
const part = (key: string, zoom: number) =>
  ground({ ...flat, sphere: 'S', graticule: 'G' }, zoom).find((node) => node.key === key)?.attributes ?? {};

describe('basemapNodes', () => {
  it('draws in one order: sea, net, land with its coast, borders, rivers, lakes; the edge of the globe above all', () => {
    const globe = { ...flat, sphere: 'S', graticule: 'G' };
    expect(ground(globe, 3).map(({ key }) => key)).toEqual([
      'sphere',
      'graticule',
      'land',
      'borders',
      'unsettled',
      'rivers',
      'lakes',
    ]);
    expect(basemapNodes(globe, LIGHT, 3).map(({ key }) => key)).toEqual(['space', 'ground', 'rim']);
    expect(basemapNodes(flat, LIGHT, 3).map(({ key }) => key)).toEqual(['space', 'ground']);
  });

  it('draws each line as wide as the table says, and of the coast the half that the land does not hide', () => {
    for (const zoom of [1.5, 3, 5, 9]) {
      for (const kind of ['graticule', 'borders', 'unsettled', 'rivers'] as const)
        expect(Number(part(kind, zoom)['stroke-width'])).toBeCloseTo(valueAt(STROKES[kind].width, zoom), 1);
      expect(Number(part('land', zoom)['stroke-width'])).toBeCloseTo(
        2 * valueAt(STROKES.coast.width, zoom),
        1,
      );
      expect(part('land', zoom)['paint-order']).toBe('stroke');
    }
  });

  it('dashes what is not settled, and fades rivers far out', () => {
    const [drawn = 0, left = 0] = (part('unsettled', 3.5)['stroke-dasharray'] ?? '').split(' ').map(Number);
    expect(drawn).toBeCloseTo(3.5 * 0.85, 1);
    expect(left).toBeCloseTo(2.5 * 0.85, 1);
    expect(part('borders', 3.5)['stroke-dasharray']).toBeUndefined();
    expect(Number(part('rivers', 1.5)['stroke-opacity'])).toBe(0);
    expect(part('rivers', 6)['stroke-opacity']).toBeUndefined();
  });

  it('has the colours and the order of the other basemap', () => {
    const paint = new Map(
      styleOf(LIGHT, 'mercator').layers.map((layer) => [layer.id, JSON.stringify(layer.paint)]),
    );
    for (const [kind, { colour }] of Object.entries(STROKES))
      expect(paint.get(kind === 'graticule' ? kind : `fine-${kind}`)).toContain(LIGHT[colour]);
    const order = [...paint.keys()].filter((id) => id.startsWith('fine-'));
    expect(order).toEqual(
      ['coast', 'land', 'borders', 'unsettled', 'rivers', 'lakes', 'shores'].map((kind) => `fine-${kind}`),
    );
  });
});
