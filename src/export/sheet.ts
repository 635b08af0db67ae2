import type { Dataset } from '../dataset';
import { type Camera, type Frame, NO_INSETS, projectionOf } from '../geo';
import {
  type Atlas,
  basemapNodes,
  basemapPaths,
  basemapProjection,
  detailOf,
  drawMarks,
  scaleBarBox,
  scaleBarNode,
} from '../map';
import type { Messages } from '../messages';
import type { AllMessages } from '../messages/late';
import { coarsest, layoutScene, type PlacedScene, type Scene, type Selection } from '../scene';
import { type SvgNode, svg } from '../svg';
import type { Theme } from '../theme';
import { bare } from './bare';
import { type Block, legendBlock, textBlock } from './blocks';
import { footLines } from './foot';
import type { SheetShape } from './formats';
import { legendOf } from './legend';
import { linesOf } from './lines';

/** What a picture says of what it shows, besides the map. */
export interface Caption {
  /** The time shown: "13–24 June 2025". */
  readonly dates: string;
  /** One sentence on what happened then. */
  readonly line: string;
  /** Where the live map is to be found; null where that is not known. */
  readonly address: string | null;
}

/** What a picture is drawn from. */
export interface Drawing {
  readonly dataset: Dataset;
  readonly selection: Selection;
  /** Described with `theme`, whose colours are written out. */
  readonly scene: Scene;
  readonly theme: Theme;
  readonly atlas: Atlas;
  readonly messages: AllMessages;
  readonly caption: Caption;
  /** The camera for a frame in px. */
  readonly cameraFor: (frame: Frame) => Camera;
}

/** A picture laid out: its nodes in px of its frame, and the scene that its map shows. */
export interface Sheet {
  readonly frame: Frame;
  readonly title: string;
  readonly description: string;
  readonly nodes: readonly SvgNode[];
  readonly placed: PlacedScene;
}

const MARGIN = 20;
/** Above the first line and below the last, which bring some room of their own. */
const EDGE = 16;
const GAP = 10;
const FOOT = { size: 9.5, leading: 13, weight: 400 };
/** How much of a sheet is left to its map, whatever there is to explain. */
const LEAST_MAP = 0.3;

const place = (key: string, { nodes }: Block, y: number) =>
  svg('g', key, { transform: `translate(${MARGIN},${y})` }, nodes);

/** What happened, with when: most sentences say that themselves. */
const sentenceOf = ({ dates, line }: Caption) => (line.includes(dates) ? line : `${dates}. ${line}`);

function headOf({ dataset, caption, theme }: Drawing, width: number): Block {
  const title = textBlock('title', linesOf(dataset.meta.title, width, 25, 'serif'), {
    size: 25,
    leading: 31,
    face: 'serif',
    weight: 600,
    fill: theme.ink,
  });
  const said = linesOf(sentenceOf(caption), width, 14.5, 'semibold', 3);
  const sentence = textBlock('line', said, { size: 14.5, leading: 20, weight: 500, fill: theme.ink });
  return {
    nodes: [...title.nodes, svg('g', 'said', { transform: `translate(0,${title.height})` }, sentence.nodes)],
    height: title.height + sentence.height,
  };
}

/** The scene laid out for a map of a size, with room for its scale. */
export function placedIn({ scene, atlas, cameraFor, messages }: Drawing, frame: Frame): PlacedScene {
  const surface = {
    frame,
    covered: NO_INSETS,
    obstacles: [scaleBarBox(frame, NO_INSETS, messages.dir)],
    compact: false,
  };
  return layoutScene(scene, projectionOf(cameraFor(frame), frame), surface, atlas.names);
}

/** How closely the land is drawn: a picture is larger than what it is laid out in, and is looked at from close by. */
export const pictureDetail = (camera: Camera) => detailOf({ ...camera, zoom: camera.zoom + 1 }, false);

/** How far off the ringed places may be, in words; null where none is ringed. */
function reachOf({ rings, points }: PlacedScene, { t }: Messages): string | null {
  const ringed = points.filter(({ mark }) => rings.some(({ key }) => key.endsWith(` ${mark.precision}`)));
  const precision = coarsest(ringed.map(({ mark }) => mark.precision));
  return precision && t('map.exactness', { precision });
}

/** The map of a sheet, as a file has it. */
export function mapNodes({ atlas, theme, messages, cameraFor }: Drawing, frame: Frame, placed: PlacedScene) {
  const camera = cameraFor(frame);
  const paths = basemapPaths(atlas, basemapProjection(camera, frame), pictureDetail(camera));
  const silent = { interactive: false, current: null, arriving: new Set<string>() };
  return bare([
    ...basemapNodes(paths, theme, camera.zoom),
    scaleBarNode(camera, frame, { covered: NO_INSETS, theme, messages }),
    ...drawMarks(placed, theme, messages, silent),
  ]);
}

/** A picture: title, dates, map, what its signs mean, and whose it is. The same drawing gives the same picture. */
export function drawSheet(drawing: Drawing, shape: SheetShape): Sheet {
  const { dataset, selection, theme, messages, caption } = drawing;
  const width = shape.width - 2 * MARGIN;
  const head = headOf(drawing, width);
  const said = footLines(dataset, selection.events, messages, caption.address, { ...FOOT, width });
  const foot = textBlock('foot', said, { ...FOOT, fill: theme.muted });
  const around = 2 * EDGE + head.height + foot.height + 3 * GAP;
  const legendFor = (placed: PlacedScene) => {
    const links = placed.lines.length > 0 ? messages.t('legend.lines') : null;
    const note = [links, reachOf(placed, messages)].filter((text) => text !== null).join(' ');
    return legendBlock(legendOf(placed, dataset, theme, messages), note, width, theme);
  };
  const mapBeside = (legend: number): Frame => {
    if ('mapHeight' in shape) return { width, height: shape.mapHeight };
    return { width, height: Math.max(Math.round(shape.height - around - legend), LEAST_MAP * shape.height) };
  };
  // What has to be explained depends on what the map has room for, and the other way round: room is kept for more of it
  // until all of it fits.
  let map = mapBeside(0);
  let placed = placedIn(drawing, map);
  let legend = legendFor(placed);
  for (let room = 0; legend.height > room && !('mapHeight' in shape); ) {
    room = legend.height;
    map = mapBeside(room);
    placed = placedIn(drawing, map);
    legend = legendFor(placed);
  }
  const height = 'mapHeight' in shape ? Math.ceil(around + map.height + legend.height) : shape.height;
  const top = EDGE + head.height + GAP;
  const inside = { x: MARGIN, y: top, ...map };
  const viewBox = `0 0 ${map.width} ${map.height}`;
  return {
    frame: { width: shape.width, height },
    title: dataset.meta.title,
    description: sentenceOf(caption),
    placed,
    nodes: [
      svg('rect', 'paper', { width: shape.width, height, fill: theme.paper }),
      place('head', head, EDGE),
      svg('svg', 'map', { ...inside, viewBox }, mapNodes(drawing, map, placed)),
      svg('rect', 'edge', { ...inside, fill: 'none', stroke: theme.line }),
      place('legend', legend, top + map.height + GAP),
      place('foot', foot, height - EDGE - foot.height),
    ],
  };
}
