import type { Camera, Frame } from './camera';

/** Radians in a degree. */
export const RADIANS = Math.PI / 180;

/** A number kept between two others. */
export const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);

/** A longitude brought into [-180, 180). */
export function wrapLongitude(lon: number): number {
  return lon >= -180 && lon < 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** The circumference of the Mercator world at a zoom, in px. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/** How far north of the equator a latitude lies on a Mercator map of radius 1. */
export const mercatorY = (lat: number): number => Math.asinh(Math.tan(lat * RADIANS));

/** The latitude at a height on a Mercator map of radius 1. */
export const mercatorLatitude = (y: number): number => Math.atan(Math.sinh(y)) / RADIANS;

/** The zoom of a Mercator world that is as large as the drawn globe: it stays the same when a globe is turned. */
export const globeZoom = (camera: Pick<Camera, 'center' | 'zoom'>): number =>
  camera.zoom - Math.log2(Math.cos(camera.center[1] * RADIANS));

/** The drawn globe: its radius in px, and how many radii the eye is from its centre. */
export function globeOf(camera: Camera, frame: Frame): { radius: number; distance: number } {
  const radius = worldSize(globeZoom(camera)) / (2 * Math.PI);
  return { radius, distance: 1 + frame.height / (2 * Math.tan(FIELD_OF_VIEW / 2)) / radius };
}

// MapLibre's default field of view, so that its globe and ours are one.
const FIELD_OF_VIEW = 0.6435011087932844;
