import { type Axis, DAY, type Extent } from '../time';
import type { AxisZoom } from './draw/axis';

/** An axis laid out `k` times as wide as its room; from `foldTime`, which is cheap to ask again. */
export type AxisOf = (k: number) => Axis;

/** The whole axis, as it is without any zoom. */
export const WHOLE: AxisZoom = { k: 1, x: 0 };

// px that the narrowest open day is worth looking at: an hour is then some 24 px wide.
const WIDEST_DAY = 576;
const STEPS = 24;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** A zoom that leaves no empty room beside the axis. */
export function heldIn(room: number, { k, x }: AxisZoom): AxisZoom {
  return k <= 1 ? WHOLE : { k, x: clamp(x, 0, room * (k - 1)) };
}

/** How far one may zoom: until the narrowest open stretch's average day shows its hours. */
export function deepest(axis: Axis): number {
  const days = axis.spans
    .filter(({ kind }) => kind !== 'fold')
    .map(({ x0, x1, extent }) => ((x1 - x0) * DAY) / (extent.end - extent.start));
  return Math.max(1, WIDEST_DAY / Math.max(1e-6, Math.min(...days, WIDEST_DAY)));
}

/** Zoomed by a factor about a point of the room, in px from its inline start: the moment there stays there. */
export function zoomAbout(
  axisOf: AxisOf,
  room: number,
  zoom: AxisZoom,
  at: number,
  factor: number,
  most: number,
): AxisZoom {
  const k = clamp(zoom.k * factor, 1, most);
  const moment = axisOf(zoom.k).invert(zoom.x + at);
  return heldIn(room, { k, x: axisOf(k).scale(moment) - at });
}

/** The zoom at which an extent fills the room but for a little on both sides. */
export function zoomTo(axisOf: AxisOf, room: number, extent: Extent, most: number): AxisZoom {
  const widthAt = (k: number): number => {
    const axis = axisOf(k);
    return axis.scale(extent.end) - axis.scale(extent.start);
  };
  // Folds come apart as the axis grows, so the width is no simple function of k; it only never shrinks by much.
  let [least, greatest] = [0, Math.log(most)];
  for (let i = 0; i < STEPS; i += 1) {
    const middle = (least + greatest) / 2;
    if (widthAt(Math.exp(middle)) > room * 0.86) greatest = middle;
    else least = middle;
  }
  const k = Math.exp(least);
  const axis = axisOf(k);
  const middle = (axis.scale(extent.start) + axis.scale(extent.end)) / 2;
  return heldIn(room, { k, x: middle - room / 2 });
}

/** The zoom moved as little as it takes to bring an extent's moment into the room, with some space before the border. */
export function bringing(axis: Axis, room: number, zoom: AxisZoom, t: number): AxisZoom {
  const x = axis.scale(t);
  const space = Math.min(40, room / 4);
  if (x < zoom.x + space) return heldIn(room, { k: zoom.k, x: x - space });
  if (x > zoom.x + room - space) return heldIn(room, { k: zoom.k, x: x - room + space });
  return zoom;
}
