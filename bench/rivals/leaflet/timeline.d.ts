import 'leaflet';
import type { Feature, FeatureCollection } from 'geojson';

// The package's own declarations are not where its manifest says.
declare module 'leaflet' {
  /** Shows the features whose interval a moment lies in. */
  class Timeline extends GeoJSON {
    setTime(time: number): void;
  }
  interface TimelineOptions extends GeoJSONOptions {
    readonly getInterval: (feature: Feature) => {
      readonly start: number;
      readonly end: number;
      readonly startExclusive: boolean;
      readonly endExclusive: boolean;
    };
  }
  function timeline(features: FeatureCollection, options: TimelineOptions): Timeline;
}
