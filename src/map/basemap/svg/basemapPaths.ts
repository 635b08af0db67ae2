import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoGraticule,
  geoGraticule10,
  geoPath,
} from 'd3-geo';
import { type Camera, type Frame, projectionOf } from '../../../geo';
import { discOf } from '../rim';
import { COARSE_BELOW, REGION_FROM } from '../strokes';
import type { Atlas, Detail } from './atlas';
import { pathWriter } from './pathWriter';

/** The basemap as the `d` of SVG paths, in px of the frame; a layer that is not in view is ''. */
export interface BasemapPaths {
  /** The globe's disc; the Mercator map has water all over instead. */
  readonly sphere?: string;
  readonly graticule?: string;
  readonly land: string;
  readonly borders: string;
  /** Ceasefire lines and contested borders, to be drawn dashed. */
  readonly unsettled: string;
  readonly lakes: string;
  readonly rivers: string;
}

const MARGIN = 4;

/** The projection to draw the basemap with, cut `margin` px outside the frame. */
export const basemapProjection = (camera: Camera, frame: Frame, margin = MARGIN): GeoProjection =>
  // The basemap's points are so close that bending the Mercator map's lines between them would change nothing.
  projectionOf(camera, frame, camera.projection === 'mercator' ? { margin, precision: 0 } : { margin });

/** How closely to draw for a camera that is moving or at rest. */
export function detailOf({ zoom }: Camera, moving: boolean): Detail {
  if (moving || zoom < COARSE_BELOW) return 'coarse';
  return zoom < REGION_FROM ? 'fine' : 'region';
}

/** The basemap's paths under a projection (see `basemapProjection`). */
export function basemapPaths(atlas: Atlas, projection: GeoProjection, detail: Detail): BasemapPaths {
  const layers = atlas[detail];
  const sphere = discOf(projection);
  const draw = (shape: GeoPermissibleObjects) => {
    const writer = pathWriter();
    geoPath(projection, writer)(shape);
    return writer.result();
  };
  return {
    ...(sphere === null ? {} : { sphere, graticule: draw(GRATICULES[detail]) }),
    land: draw(layers.land),
    borders: draw(layers.borders),
    unsettled: draw(layers.unsettled),
    lakes: draw(layers.lakes),
    rivers: draw(layers.rivers),
  };
}

// Every ten degrees. With fewer points to a line, turning the globe costs less, and no line strays by half a px.
const COARSE = geoGraticule().precision(5)();
const FINE = geoGraticule10();
const GRATICULES: Readonly<Record<Detail, GeoPermissibleObjects>> = {
  coarse: COARSE,
  fine: FINE,
  region: FINE,
};
