import type { Dataset } from '../../dataset';
import { anonymous, bare, type Entry, legendOf } from '../../export';
import { type Camera, type Frame, NO_INSETS, projectionOf } from '../../geo';
import {
  type Atlas,
  basemapNodes,
  basemapPaths,
  basemapProjection,
  detailOf,
  drawMarks,
  scaleBarBox,
  scaleBarNode,
} from '../../map';
import type { Messages } from '../../messages';
import { layoutScene, type PlacedScene, type Scene } from '../../scene';
import type { SvgNode } from '../../svg';
import { LIGHT } from '../../theme';
import { badgeNodes, placeBadges } from './badges';
import { type Numbered, numberMarks } from './numbers';

/** What the map of a sheet is drawn from. */
export interface MapOrder {
  readonly dataset: Dataset;
  /** Described with the colours of paper. */
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly messages: Messages;
  readonly camera: Camera;
  readonly frame: Frame;
  /** Whether names are left for the reader to write. */
  readonly blank: boolean;
  /** The rank of each event in time. */
  readonly order: ReadonlyMap<string, number>;
}

/** A map for paper, with what its numbers and signs mean. */
export interface SheetMap {
  readonly frame: Frame;
  readonly nodes: readonly SvgNode[];
  readonly marks: readonly Numbered[];
  readonly legend: readonly Entry[];
}

/** Paper is light, whatever the screen is. */
export const ON_PAPER = LIGHT;

/** Only what is told of: a ring without a name would help nobody to find his way. */
const withoutNames = (placed: PlacedScene): PlacedScene => ({
  ...placed,
  places: placed.places.filter(({ mark }) => mark.active),
  labels: [],
  names: [],
  annotations: [],
});

/** The map of a sheet: marks numbered in order of time, and named unless it is left blank; the numbers stand alike on both. */
export function sheetMap(order: MapOrder): SheetMap {
  const { dataset, scene, atlas, messages, camera, frame, blank } = order;
  const theme = ON_PAPER;
  const projection = projectionOf(camera, frame);
  const scale = scaleBarBox(frame, NO_INSETS, messages.dir);
  const surface = { frame, covered: NO_INSETS, obstacles: [scale], compact: false };
  const places = scene.places.filter(({ active, symbol }) => active || symbol !== 'context');
  const plain: Scene = { ...scene, places, annotations: [] };
  // First without names, which then make room for the numbers.
  const unnamed = layoutScene(plain, projection, surface);
  const marks = numberMarks(unnamed, frame, order.order);
  const badges = placeBadges(marks, frame, [scale]);
  const obstacles = [scale, ...badges.map(({ box }) => box)];
  const named = blank
    ? withoutNames(unnamed)
    : layoutScene(plain, projection, { ...surface, obstacles }, atlas.names);
  // A ring that has found no room for its name tells nobody where it is.
  const written = new Set(named.labels.map(({ lines }) => lines.join(' ')));
  const rings = named.places.filter(({ mark }) => mark.active || written.has(mark.label));
  // How many happened somewhere is in the key; on the map it would look like one more number.
  const placed = { ...named, places: rings, counts: [], edges: [] };
  const paths = basemapPaths(atlas, basemapProjection(camera, frame), detailOf(camera, false));
  const silent = { interactive: false, current: null, arriving: new Set<string>() };
  const drawn = bare(drawMarks(placed, theme, messages, silent));
  return {
    frame,
    marks,
    legend: legendOf(placed, dataset, theme, messages),
    nodes: [
      ...basemapNodes(paths, theme, camera.zoom),
      scaleBarNode(camera, frame, { covered: NO_INSETS, theme, messages }),
      // What a mark is called to those who do not see it would be in the file of a blank sheet as well.
      ...(blank ? anonymous(drawn) : drawn),
      ...badgeNodes(badges, theme),
    ],
  };
}
