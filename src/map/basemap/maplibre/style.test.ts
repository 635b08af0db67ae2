import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { LIGHT, PAGE, THEMES } from '../../../theme';
import { SOURCES, styleOf } from './style';

const wrongWith = (style: Parameters<typeof validateStyleMin>[0]) =>
  validateStyleMin(style).map(({ message }) => message);

const PROJECTIONS = ['mercator', 'globe'] as const;

describe('styleOf', () => {
  it.each(Object.entries(THEMES))('is a valid style in %s', (_, theme) => {
    for (const projection of PROJECTIONS) expect(wrongWith(styleOf(theme, projection))).toEqual([]);
  });

  it('would be told apart from an invalid one: custom properties are no colours', () => {
    const messages = wrongWith(styleOf(PAGE, 'mercator'));
    expect(messages).toContainEqual(expect.stringContaining('var(--land)'));
  });

  it('has no text, no image and no address: nothing is to be fetched', () => {
    const style = styleOf(LIGHT, 'mercator');
    expect(Object.keys(style)).not.toEqual(expect.arrayContaining(['glyphs']));
    expect(Object.keys(style)).not.toEqual(expect.arrayContaining(['sprite']));
    expect(style.layers.filter(({ type }) => type === 'symbol' || type === 'raster')).toEqual([]);
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//);
  });

  it('draws from every source, and in the theme alone differs from theme to theme', () => {
    const drawn = new Set(
      styleOf(LIGHT, 'mercator').layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])),
    );
    expect([...drawn].sort()).toEqual([...SOURCES].sort());
    const bare = (theme: keyof typeof THEMES) =>
      JSON.stringify(styleOf(THEMES[theme], 'globe')).replaceAll(/#[0-9a-f]{6}/g, 'colour');
    expect(bare('dark')).toBe(bare('light'));
    expect(bare('contrast')).toBe(bare('light'));
  });

  it('changes from the world to the region at one zoom', () => {
    const { layers } = styleOf(LIGHT, 'mercator');
    const ends = layers.filter((l) => 'source' in l && l.source === 'fine').map((l) => l.maxzoom);
    const starts = layers.filter((l) => 'source' in l && l.source === 'region').map((l) => l.minzoom);
    expect(ends.length).toBe(7);
    expect(new Set([...ends, ...starts])).toEqual(new Set([5]));
  });

  it('gives the net of lines to the globe alone, and has the same sources and layers in both projections', () => {
    const [flat, round] = PROJECTIONS.map((projection) => styleOf(LIGHT, projection));
    const net = (style: typeof flat) =>
      style?.layers.find(({ id }) => id === 'graticule')?.layout?.visibility;
    expect([net(flat), net(round)]).toEqual(['none', 'visible']);
    const names = (style: typeof flat) => style?.layers.map(({ id }) => id);
    expect(names(round)).toEqual(names(flat));
  });
});
