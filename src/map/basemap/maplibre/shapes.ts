import { geoGraticule } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { Layers } from '../svg';

const KINDS = ['land', 'borders', 'unsettled', 'lakes', 'rivers'] as const;

/** A layer of the atlas. */
export type Shape = (typeof KINDS)[number];

/** One level of the atlas as features with no property but `kind`: a name such as `constructor` would blank a whole source. */
export const featuresOf = (layers: Layers): FeatureCollection => ({
  type: 'FeatureCollection',
  features: KINDS.flatMap((kind) =>
    layers[kind].geometries.map((geometry): Feature => ({ type: 'Feature', properties: { kind }, geometry })),
  ),
});

/** The net of meridians and parallels, every ten degrees. */
export const graticule = (): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geoGraticule()
    .lines()
    .map((geometry): Feature => ({ type: 'Feature', properties: {}, geometry })),
});
