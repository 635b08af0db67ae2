import type { GeoProjection } from 'd3-geo';
import type { Camera, Frame, ScreenPoint } from '../../geo';
import { nearestLine, type PlacedScene, type Scene, type Surface, sketchScene } from '../../scene';
import type { SvgNode } from '../../svg';
import type { Theme } from '../../theme';
import { shiftBetween } from '../basemap/svg';
import { createCrowdCanvas } from './canvas';
import { crowdNodes, sketchNodes } from './nodes';

/** Marks by the thousand as a picture, and those of them that are elements all the same. */
export interface Crowd {
  /** Paints marks that stay for a while. */
  readonly paint: (placed: PlacedScene, theme: Theme, camera: Camera, frame: Frame) => void;
  /**
   * Paints what comes and goes, laid out as it is painted, when there is time; `then` is called once it is seen. Where that
   * is still going on, `onLate` is called after it: something newer is wanted.
   */
  readonly sketch: (
    scene: Scene,
    projection: GeoProjection,
    surface: Surface,
    theme: Theme,
    camera: Camera,
    then: () => void,
  ) => void;
  /** Moves what is painted with a flat map, until it is painted anew. */
  readonly shift: (camera: Camera, frame: Frame) => void;
  /** What of a crowd is an element: what is in focus, pointed at, or stands open; its places and counts are painted. */
  readonly standOut: (placed: PlacedScene, open: string | null) => PlacedScene;
  /** The key of the mark at a point, in px; null where there is none. */
  readonly pick: (placed: PlacedScene, at: ScreenPoint) => string | null;
  /** Makes a mark an element for as long as it is pointed at; whether that is another than before. */
  readonly lift: (key: string | null, placed: PlacedScene | null) => boolean;
  readonly clear: () => void;
}

/** A crowd on a canvas, which lies above the land and below the marks that are elements. */
export function createCrowd(element: HTMLCanvasElement, onLate: () => void): Crowd {
  const canvas = createCrowdCanvas(element);
  let painted: Camera | null = null;
  let lifted: string | null = null;
  let late = false;

  return {
    paint(placed, theme, camera, frame) {
      late = false;
      canvas.paint(crowdNodes(placed, theme), frame, 'resting', () => {
        painted = camera;
      });
    },
    sketch(scene, projection, surface, theme, camera, then) {
      late = canvas.busy();
      if (late) return;
      const nodes: Iterable<SvgNode> = sketchNodes(
        sketchScene(scene, projection, surface),
        scene.fading,
        theme,
      );
      canvas.paint(nodes, surface.frame, 'moving', () => {
        painted = camera;
        then();
        if (late) onLate();
      });
    },
    shift(camera, frame) {
      if (painted?.projection === 'mercator' && camera.projection === 'mercator')
        canvas.shift(shiftBetween(painted, camera, frame));
    },
    standOut: (placed, open) => ({
      ...placed,
      lines: placed.lines.filter(({ mark }) => mark.focused || mark.key === lifted),
      points: placed.points.filter(({ mark: { key, focused } }) => focused || key === lifted || key === open),
      counts: [],
      places: [],
    }),
    pick({ points, lines }, at) {
      const from = ({ x, y }: { x: number; y: number }) => Math.hypot(x - at[0], y - at[1]);
      const [nearest] = points
        .filter((point) => from(point) <= point.reach)
        .sort((a, b) => from(a) - from(b));
      return nearest?.mark.key ?? nearestLine(lines, at);
    },
    lift(key, placed) {
      if (key === lifted) return false;
      lifted = key;
      canvas.dim(placed?.lines.some(({ mark }) => mark.key === key) ?? false);
      return true;
    },
    clear: canvas.clear,
  };
}
