import type { ThemeColour } from '../../theme';

/** Values at zooms, the zooms rising: even in between, and beyond the first and last as they are there. */
export type Stops = readonly (readonly [zoom: number, value: number])[];

/** How one kind of line on the ground is drawn, on either basemap. */
export interface Stroke {
  readonly colour: ThemeColour;
  /** In px. */
  readonly width: Stops;
  readonly opacity: Stops;
  /** Drawn and left out in turn, in widths of the line. */
  readonly dash: readonly [drawn: number, left: number] | null;
}

export type GroundLine = 'graticule' | 'coast' | 'borders' | 'unsettled' | 'rivers' | 'shores';

const PLAIN: Stops = [[1, 1]];

/** Every line of the ground: the coast weighs most, then borders, then rivers, which far out are faint or left out. */
export const STROKES: Readonly<Record<GroundLine, Stroke>> = {
  graticule: { colour: 'coast', width: [[1, 0.5]], opacity: [[1, 0.45]], dash: null },
  coast: {
    colour: 'coast',
    width: [
      [1, 0.5],
      [3.5, 0.8],
      [6, 1.1],
      [10, 1.7],
    ],
    opacity: PLAIN,
    dash: null,
  },
  borders: {
    colour: 'border',
    width: [
      [1, 0.4],
      [3.5, 0.75],
      [6, 1.05],
      [10, 1.6],
    ],
    opacity: PLAIN,
    dash: null,
  },
  unsettled: {
    colour: 'disputed',
    width: [
      [1, 0.5],
      [3.5, 0.85],
      [6, 1.1],
      [10, 1.6],
    ],
    opacity: PLAIN,
    dash: [3.5, 2.5],
  },
  rivers: {
    colour: 'river',
    width: [
      [2, 0.3],
      [3.5, 0.6],
      [6, 1],
      [10, 1.6],
    ],
    opacity: [
      [1.5, 0],
      [3.5, 0.6],
      [5, 1],
    ],
    dash: null,
  },
  shores: {
    colour: 'coast',
    width: [
      [1, 0.3],
      [3.5, 0.5],
      [6, 0.8],
      [10, 1.3],
    ],
    opacity: PLAIN,
    dash: null,
  },
};

/** The coast is drawn under the land, which hides the inner half: no seam of the land's pieces shows, and no more is sent. */
export const UNDER_THE_LAND = 2;

/** The edge of the globe, from the widest of its strokes to the line itself: a faint glow, then the outline. */
export const RIM: readonly { readonly width: number; readonly opacity: number }[] = [
  { width: 18, opacity: 0.1 },
  { width: 9, opacity: 0.14 },
  { width: 1, opacity: 0.9 },
];

/** Below this zoom the SVG basemap draws the coarse shapes even at rest. */
export const COARSE_BELOW = 2.5;
/** From this zoom the region's finer shapes are drawn. */
export const REGION_FROM = 5;

/** What stops say for a zoom, as MapLibre's linear `interpolate` would. */
export function valueAt(stops: Stops, zoom: number): number {
  const next = stops.findIndex(([stop]) => stop > zoom);
  const [z0, v0] = stops.at(next === -1 ? -1 : Math.max(next - 1, 0)) ?? [0, 0];
  const [z1, v1] = stops[next] ?? [z0, v0];
  return z1 > z0 && zoom > z0 ? v0 + ((v1 - v0) * (zoom - z0)) / (z1 - z0) : v0;
}
