/** Longitude and latitude in degrees (WGS 84), in GeoJSON's order. */
export type Position = readonly [lon: number, lat: number];

/** A place on the screen: px to the right of and below the frame's top left corner. */
export type ScreenPoint = readonly [x: number, y: number];

/** The two ways the Earth is drawn. */
export type ProjectionName = 'mercator' | 'globe';

/** What the map looks at: zoom as MapLibre counts it, the world being 512·2^zoom px round at the centre's scale. */
export interface Camera {
  readonly center: Position;
  readonly zoom: number;
  readonly projection: ProjectionName;
}

/** The size of the map on the screen, in px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** How much of the frame is covered on each side, in px. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The farthest out a camera goes. */
export const MIN_ZOOM = 1;

/** The closest in a camera goes. */
export const MAX_ZOOM = 10;

/** Where the square Mercator world ends, in degrees north and south. */
export const MAX_LATITUDE = 85.0511287798066;

/** Insets that cover nothing. */
export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
