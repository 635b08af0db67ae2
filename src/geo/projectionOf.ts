import { type GeoProjection, geoMercator } from 'd3-geo';
import { geoSatellite } from 'd3-geo-projection';
import type { Camera, Frame } from './camera';
import { globeOf, RADIANS, worldSize } from './sphere';

/** How a projection draws lines. */
export interface ProjectionOptions {
  /** Cut what lies more than this many px outside the frame; left out, nothing is cut (lines keep their true ends). */
  readonly margin?: number;
  /** D3's tolerance for bent lines, in px; 0 joins points by straight lines; left out, D3's own √½. */
  readonly precision?: number;
}

/** The d3 projection a camera stands for: the camera's centre is at the frame's centre, and the scale is MapLibre's. */
export function projectionOf(camera: Camera, frame: Frame, options: ProjectionOptions = {}): GeoProjection {
  const [lon, lat] = camera.center;
  const projection =
    camera.projection === 'globe'
      ? globe(camera, frame)
      : // Turned rather than shifted, so that the seam is always on the far side of the world.
        geoMercator()
          .rotate([-lon, 0])
          .center([0, lat])
          .scale(worldSize(camera.zoom) / (2 * Math.PI));
  projection.translate([frame.width / 2, frame.height / 2]);
  if (options.precision !== undefined) projection.precision(options.precision);
  if (options.margin !== undefined)
    projection.clipExtent([
      [-options.margin, -options.margin],
      [frame.width + options.margin, frame.height + options.margin],
    ]);
  return projection;
}

function globe(camera: Camera, frame: Frame): GeoProjection {
  const [lon, lat] = camera.center;
  const { radius, distance } = globeOf(camera, frame);
  return geoSatellite()
    .distance(distance)
    .rotate([-lon, -lat])
    .scale(radius)
    .clipAngle(Math.acos(1 / distance) / RADIANS);
}
