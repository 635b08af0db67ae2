/** What is used of d3-geo-projection 4, which ships without types. */
declare module 'd3-geo-projection' {
  import type { GeoProjection } from 'd3-geo';
  import type { FeatureCollection } from 'geojson';

  /** A vertical perspective projection; distances are in radii of the sphere, from its centre. */
  export interface GeoSatellite extends GeoProjection {
    distance(): number;
    distance(radii: number): this;
  }

  export function geoSatellite(): GeoSatellite;

  /** The same features in the projection's plane, cut where it cuts; a feature that is all cut away has no geometry. */
  export function geoProject(object: FeatureCollection, projection: GeoProjection): FeatureCollection;
}
