import type { GeoProjection } from 'd3-geo';
import {
  type Camera,
  clampCamera,
  type Frame,
  type Insets,
  projectionOf,
  type ScreenPoint,
  sameCamera,
} from '../geo';
import type { Messages } from '../messages';
import {
  type Box,
  gatheredAs,
  layoutScene,
  type PlacedFan,
  type PlacedScene,
  placeFan,
  type Scene,
} from '../scene';
import { drawNodes } from '../svg';
import type { Theme } from '../theme';
import type { Basemap } from './basemap';
import type { Atlas } from './basemap/svg';
import { createCrowd, MOST_IN_A_RUSH, MOST_MARKS, marksIn } from './crowd';
import { flightBetween } from './flight';
import { drawMarks, fanKey } from './marks';
import { createPace } from './pace';
import { tellStanding } from './standing';
import { still } from './still';

/** Everything that the map draws from; replaced as a whole, never altered. */
export interface Drawing {
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly frame: Frame;
  readonly covered: Insets;
  readonly obstacles: readonly Box[];
  readonly compact: boolean;
  readonly least: number;
  readonly theme: Theme;
  readonly messages: Messages;
  /** Key of the mark that holds the map's tab stop; null for the first. */
  readonly current: string | null;
  /** Whether what comes into the time shown comes without motion, as while a hand drags time along. */
  readonly calm: boolean;
  /** Key of the gathered symbol that stands open, as it was when it was opened; null for none. */
  readonly open: string | null;
  /** Whether the map has the keyboard: what that is at must be there at once. */
  readonly keyboard: boolean;
}

/** What the island draws into. */
export interface Surfaces {
  readonly marks: SVGGElement;
  /** Above the land, below the marks. */
  readonly canvas: HTMLCanvasElement;
}

/** What the island tells of. */
export interface IslandHost {
  /** The symbol that stands open is no longer there, or stands for one event only. */
  readonly onApart: () => void;
  /** There are, or are no longer, more marks than elements can be made of. */
  readonly onCrowd: (crowded: boolean) => void;
  /** Drawing has failed; nothing more is drawn. */
  readonly onBroken: (error: unknown) => void;
}

/** The one imperative part of the map: it holds the camera between frames and draws marks and land for it. */
export interface Island {
  readonly camera: () => Camera;
  readonly placed: () => PlacedScene | null;
  /** The gathered symbol that stands open. */
  readonly fan: () => PlacedFan | null;
  /** The key of the mark at a point of a crowd, in px of the frame; null where there is none. */
  readonly pick: (at: ScreenPoint) => string | null;
  /** Makes a mark of a crowd an element of its own, for as long as it is pointed at. */
  readonly lift: (key: string | null) => void;
  /** Marks in the order of the arrow keys; while a symbol stands open, those of its events. */
  readonly keys: () => string[];
  readonly update: (drawing: Drawing) => void;
  /** Moves with the hand: at once, coarse. */
  readonly move: (camera: Camera) => void;
  /** Goes there: by a flight, or at once if `jump`. */
  readonly go: (camera: Camera, jump: boolean) => void;
  /** Draws fine again after moving. */
  readonly rest: () => void;
  readonly remove: () => void;
}

const eventsOf = (scene: Scene) => new Set([...scene.points, ...scene.lines].flatMap((mark) => mark.events));

/** Scenes that come closer together than this, in milliseconds, are dragged along too: a key is held down. */
const RUSH_MS = 80;
const NOTHING: ReadonlySet<string> = new Set();

/** The events that a scene draws and the one before did not. */
function newcomers(before: Scene, after: Scene): ReadonlySet<string> {
  const known = eventsOf(before);
  return new Set([...eventsOf(after)].filter((id) => !known.has(id)));
}

/**
 * Creates the island: marks in an SVG group, or a crowd of them on a canvas below it, above a basemap that takes its land
 * from the atlas of the drawing.
 */
export function createIsland(
  { marks, canvas }: Surfaces,
  basemapOf: (atlas: () => Atlas, theme: Theme) => Basemap,
  first: Camera,
  { onApart, onCrowd, onBroken }: IslandHost,
): Island {
  let basemap: Basemap | null = null;
  let camera = first;
  let drawing: Drawing | null = null;
  let placed: PlacedScene | null = null;
  let fan: PlacedFan | null = null;
  let home: string | null = null;
  let request = 0;
  let flight = 0;
  let arriving = NOTHING;
  let changedAt = Number.NEGATIVE_INFINITY;
  let seen: { readonly camera: Camera; readonly frame: Frame; readonly projection: GeoProjection } | null =
    null;
  let crowded = false;
  let broken = false;

  const fanKeys = () => fan?.marks.map(({ single }) => fanKey(single.event)) ?? [];
  const elementsOf = (scene: PlacedScene) => (crowded ? crowd.standOut(scene, fan?.key ?? null) : scene);
  const markKeys = (scene: PlacedScene | null = placed && elementsOf(placed)) => [
    ...(scene?.lines ?? []).map((l) => l.mark.key),
    ...(scene?.points ?? []).map((p) => p.mark.key),
    ...(scene?.bins ?? []).map(({ key }) => key),
    ...(scene?.edges ?? []).map((e) => `edge ${e.place}`),
  ];
  /** The mark that the tab stop is at: where it was, or at the symbol that what had it came from. */
  const stopOf = (current: string | null, scene: PlacedScene) => {
    const all = markKeys(scene);
    if (current !== null && (all.includes(current) || fanKeys().includes(current))) return current;
    return (home === null ? null : gatheredAs(scene, home)?.mark.key) ?? all[0] ?? null;
  };
  /** One projection as long as the camera rests: what is laid out for it is kept with it. */
  const projectionNow = (frame: Frame): GeoProjection => {
    if (seen?.camera !== camera || seen.frame !== frame)
      seen = { camera, frame, projection: projectionOf(camera, frame) };
    return seen.projection;
  };
  const drawElements = (now: Drawing, scene: PlacedScene) => {
    const { theme, messages, current } = now;
    const answering = { interactive: true, current: stopOf(current, scene), arriving, fan };
    drawNodes(marks, drawMarks(scene, theme, messages, answering));
    tellStanding(marks);
  };
  /** What is seen of a crowd while time rushes by, or the map moves: its marks, as there is time to draw them, and no new words. */
  const sketch = (now: Drawing, moving: boolean) => {
    const { scene, frame, covered, obstacles, compact, least, theme, atlas } = now;
    const projection = projectionNow(frame);
    const surface = { frame, covered, obstacles, compact, least, moving: true };
    const [points, lines] = [scene.points.filter((m) => m.focused), scene.lines.filter((m) => m.focused)];
    if (moving) {
      fan = null;
      drawElements(now, layoutScene({ ...scene, points, lines }, projection, surface, atlas.names));
      crowd.shift(camera, frame);
    }
    // Elements make way for their pictures, not before.
    const makeWay = () => {
      const places = new Set(scene.places.map(({ place }) => `label ${place}`));
      const labels = placed?.labels.filter(({ key }) => places.has(key)) ?? [];
      if (placed && !moving)
        drawElements(now, { ...crowd.standOut(placed, null), labels, annotations: [], rings: [] });
    };
    crowd.sketch(scene, projection, surface, theme, camera, makeWay);
  };
  const drawAll = (drawing: Drawing, moving: boolean, rushed: boolean) => {
    const { scene, atlas, frame, covered, obstacles, compact, least, theme, messages, open } = drawing;
    basemap ??= basemapOf(() => drawing?.atlas ?? atlas, theme);
    basemap.draw(camera, frame, moving);
    const hurried = rushed && open === null && !drawing.keyboard && marksIn(scene) > MOST_IN_A_RUSH;
    if ((crowded && (moving || rushed)) || hurried) return sketch(drawing, moving);
    const surface = { frame, covered, obstacles, compact, least, moving: moving || rushed };
    const projection = projectionNow(frame);
    placed = layoutScene(scene, projection, surface, atlas.names);
    const many = marksIn(placed) > MOST_MARKS;
    if (many !== crowded) {
      crowded = many;
      onCrowd(many);
    }
    home = open ?? home;
    const point = open === null ? null : gatheredAs(placed, open);
    const more = (count: number) => messages.t('map.fanMore', { count });
    fan = point && point.events.length > 1 ? placeFan(scene, point, projection, surface, more) : null;
    const held = marks.contains(document.activeElement);
    if (many) crowd.paint(placed, theme, camera, frame);
    else crowd.clear();
    drawElements(drawing, elementsOf(placed));
    if (held && !marks.contains(document.activeElement))
      marks.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    if (open !== null && !fan) onApart();
  };
  const arrive = () => {
    cancelAnimationFrame(flight);
    flight = 0;
  };
  const draw = (moving: boolean, rushed = false) => {
    cancelAnimationFrame(request);
    request = 0;
    pace.clear();
    if (!drawing || broken) return;
    try {
      drawAll(drawing, moving, rushed);
    } catch (error) {
      broken = true;
      arrive();
      onBroken(error);
    }
  };
  const pace = createPace((rushed) => draw(flight !== 0, rushed));
  const crowd = createCrowd(canvas, () => pace.ask(true));
  const schedule = () => {
    if (request === 0) request = requestAnimationFrame(() => draw(true));
  };

  return {
    camera: () => camera,
    placed: () => placed,
    fan: () => fan,
    keys: () => (fan ? fanKeys() : markKeys()),
    pick(at) {
      return placed && crowded ? crowd.pick(placed, at) : null;
    },
    lift(key) {
      if (crowded && crowd.lift(key, placed) && drawing && placed) drawElements(drawing, elementsOf(placed));
    },
    update(next) {
      const changed = drawing !== null && drawing.scene !== next.scene;
      const rushed = next.calm || (changed && !next.keyboard && performance.now() - changedAt < RUSH_MS);
      if (drawing && changed) arriving = rushed ? NOTHING : newcomers(drawing.scene, next.scene);
      const first = drawing === null;
      drawing = next;
      pace.ask(rushed && !first);
      if (changed) changedAt = performance.now();
    },
    move(next) {
      arrive();
      camera = next;
      schedule();
    },
    go(next, jump) {
      arrive();
      if (sameCamera(camera, next)) return;
      if (jump || !drawing || next.projection !== camera.projection) {
        camera = next;
        draw(false);
        return;
      }
      const { frame } = drawing;
      const path = flightBetween(camera, next, frame);
      let start: number | null = null;
      const step = (now: number) => {
        start ??= now;
        // Who asks for no motion on the way is there at once.
        const t = still() ? 1 : Math.min(1, (now - start) / path.duration);
        camera = t < 1 ? clampCamera(path.at(t * t * (3 - 2 * t)), frame) : next;
        flight = t < 1 ? requestAnimationFrame(step) : 0;
        draw(t < 1);
      };
      flight = requestAnimationFrame(step);
    },
    rest: () => draw(false),
    remove() {
      crowd.clear();
      arrive();
      cancelAnimationFrame(request);
      pace.clear();
      basemap?.remove();
    },
  };
}
