import { type Camera, cameraInto, type Frame, type Insets, NO_INSETS, projectionOf } from '../geo';
import type { Messages } from '../messages';
import { layoutScene, type Scene } from '../scene';
import { drawNodes } from '../svg';
import type { Theme } from '../theme';
import { type Atlas, basemapNodes, basemapPaths, basemapProjection, detailOf } from './basemap/svg';
import { drawMarks } from './marks';
import { scaleBarBox, scaleBarNode } from './scaleBar';

/** The size of the map on paper, in px: about what a sheet has room for, so that words keep their size. */
export const PAPER: Frame = { width: 720, height: 540 };

/** The camera that shows on paper what another one shows in the part of its frame that nothing covers. */
export const paperCamera = (camera: Camera, frame: Frame, covered: Insets): Camera =>
  cameraInto(camera, frame, covered, PAPER);

/** What the printed map is drawn from. */
export interface PaperDrawing {
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly theme: Theme;
  readonly messages: Messages;
}

/** Draws the map for paper, laid out anew: its land is SVG, as fine as can be, whatever draws it on the screen. */
export function drawPaper(
  picture: SVGSVGElement,
  { scene, atlas, theme, messages }: PaperDrawing,
  camera: Camera,
): void {
  const surface = {
    frame: PAPER,
    covered: NO_INSETS,
    obstacles: [scaleBarBox(PAPER, NO_INSETS, messages.dir)],
    compact: false,
  };
  const placed = layoutScene(scene, projectionOf(camera, PAPER), surface, atlas.names);
  const paths = basemapPaths(atlas, basemapProjection(camera, PAPER), detailOf(camera, false));
  const silent = { interactive: false, current: null, arriving: new Set<string>() };
  drawNodes(picture, [
    ...basemapNodes(paths, theme, camera.zoom),
    scaleBarNode(camera, PAPER, { covered: NO_INSETS, theme, messages }),
    ...drawMarks(placed, theme, messages, silent),
  ]);
}

/** Takes the map for paper away again. */
export const clearPaper = (picture: SVGSVGElement): void => drawNodes(picture, []);
