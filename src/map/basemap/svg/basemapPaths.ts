import { type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from 'd3-geo';
import { type Camera, type Frame, projectionOf } from '../../../geo';
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
const COARSE_BELOW = 2.5;
const REGION_FROM = 5;

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
  const draw = (shape: GeoPermissibleObjects) => {
    const writer = pathWriter();
    geoPath(projection, writer)(shape);
    return writer.result();
  };
  return {
    ...(projection.clipAngle() ? { sphere: disc(projection), graticule: draw(GRATICULE) } : {}),
    land: draw(layers.land),
    borders: draw(layers.borders),
    unsettled: draw(layers.unsettled),
    lakes: draw(layers.lakes),
    rivers: draw(layers.rivers),
  };
}

const GRATICULE = geoGraticule().step([15, 15])();

/** The seen disc of a globe: d3 would make a polygon of it. */
function disc(projection: GeoProjection): string {
  const cos = Math.cos(((projection.clipAngle() ?? 0) * Math.PI) / 180);
  const r = projection.scale() * Math.sqrt((1 - cos) / (1 + cos));
  const [x, y] = projection.translate();
  const round = (n: number) => Math.round(n * 10) / 10;
  const arc = `a${round(r)},${round(r)} 0 1,1`;
  return `M${round(x - r)},${round(y)}${arc} ${round(2 * r)},0${arc} ${round(-2 * r)},0z`;
}
