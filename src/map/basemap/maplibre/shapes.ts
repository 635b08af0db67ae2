import { geoGraticule } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { Layers } from '../svg';

const KINDS = ['land', 'borders', 'unsettled', 'lakes', 'rivers'] as const;

/** One level of the atlas as features with no property but `kind`: a name such as `constructor` would blank a whole source. */
export const featuresOf = (layers: Layers): FeatureCollection => ({
  type: 'FeatureCollection',
  features: KINDS.flatMap((kind) =>
    layers[kind].geometries.map((geometry): Feature => ({ type: 'Feature', properties: { kind }, geometry })),
  ),
});

/** The net of meridians and parallels, every 15 degrees. */
export const graticule = (): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geoGraticule()
    .step([15, 15])
    .lines()
    .map((geometry): Feature => ({ type: 'Feature', properties: {}, geometry })),
});
