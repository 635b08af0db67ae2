import { type Camera, type Frame, freePart, type Insets, projectionOf, scaleBar } from '../geo';
import type { Messages } from '../messages';
import type { Obstacle } from '../scene';
import { drawNodes, type SvgNode, svg } from '../svg';
import type { Theme } from '../theme';

/** How far the bar keeps from the border of the map's free part, and what it may take, words and all, in px. */
const GAP = 12;
const LONGEST = 100;
const WORDS = 11;
const SIZE: Frame = { width: 132, height: 28 };
const TICK = 5;

/** Below this zoom a map's scale differs so much from place to place that the bar says where it holds. */
const VARIES_BELOW = 6;

/**
 * Where the scale bar lies: at the foot of the part of the map that nothing covers, where lines of text begin, in px; its words
 * no smaller than `least`.
 */
export function scaleBarBox(frame: Frame, covered: Insets, dir: 'ltr' | 'rtl' = 'ltr', least = 0): Obstacle {
  const { left, top, width, height } = freePart(frame, covered);
  const y1 = top + height - GAP;
  const by = Math.max(1, least / WORDS);
  const x0 = dir === 'rtl' ? left + width - GAP - by * SIZE.width : left + GAP;
  return { x0, y0: y1 - by * SIZE.height, x1: x0 + by * SIZE.width, y1, clear: true };
}

/** What the bar is drawn with, besides the camera and its frame. */
export interface ScaleBarLook {
  /** What panels cover of the map. */
  readonly covered: Insets;
  readonly theme: Theme;
  readonly messages: Messages;
  readonly least?: number;
}

/** Where a camera's scale is told for: a flat map's middle by its latitude, in whole degrees, so that the words are true. */
function whereOf({ center: [, lat], zoom, projection }: Camera) {
  if (zoom >= VARIES_BELOW) return { where: 'everywhere', latitude: lat };
  if (projection === 'globe') return { where: 'middle', latitude: lat };
  const latitude = Math.round(lat);
  return { where: latitude === 0 ? 'equator' : latitude > 0 ? 'north' : 'south', latitude };
}

/** The scale bar in km, for the middle of what a camera shows. It is read by eye alone, as the map's names are. */
export function scaleBarNode(
  camera: Camera,
  frame: Frame,
  { covered, theme, messages, least = 0 }: ScaleBarLook,
): SvgNode {
  const { where, latitude } = whereOf(camera);
  const { km, length } = scaleBar(projectionOf(camera, frame), [camera.center[0], latitude], LONGEST);
  const { x0, x1, y1 } = scaleBarBox(frame, covered, messages.dir);
  const [x, along] = messages.dir === 'rtl' ? [x1, -1] : [x0, 1];
  const distance = messages.kilometres(km);
  const bar = `M${x + along * 0.5},${y1 - TICK - 0.5}v${TICK}h${(along * length).toFixed(1)}v${-TICK}`;
  const line = { d: bar, fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' };
  return svg('g', 'scale', { class: 'scale-bar', 'aria-hidden': 'true', 'pointer-events': 'none' }, [
    svg('path', 'halo', { ...line, stroke: theme.halo, 'stroke-width': 4, 'stroke-opacity': 0.85 }),
    svg('path', 'bar', { ...line, stroke: theme.muted, 'stroke-width': 1.5, 'data-km': km }),
    svg(
      'text',
      'words',
      {
        x,
        y: y1 - TICK - 5,
        'text-anchor': along < 0 && 'end',
        'font-size': Math.max(WORDS, least),
        'font-weight': 500,
        fill: theme.muted,
        stroke: theme.halo,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      messages.t('map.scale', { where, distance, latitude: Math.abs(latitude) }),
    ),
  ]);
}

/** Draws the scale bar into a group of its own. */
export const drawScaleBar = (group: SVGGElement, camera: Camera, frame: Frame, look: ScaleBarLook): void =>
  drawNodes(group, [scaleBarNode(camera, frame, look)]);
