import { type Camera, clampCamera, type Frame, type Insets, projectionOf } from '../geo';
import type { Messages } from '../messages';
import { type Box, layoutScene, type PlacedScene, type Scene } from '../scene';
import { drawNodes } from '../svg';
import type { Theme } from '../theme';
import type { Basemap } from './basemap';
import type { Atlas } from './basemap/svg';
import { flightBetween } from './flight';
import { drawMarks } from './marks';

/** Everything that the map draws from; replaced as a whole, never altered. */
export interface Drawing {
  readonly scene: Scene;
  readonly atlas: Atlas;
  readonly frame: Frame;
  readonly covered: Insets;
  readonly obstacles: readonly Box[];
  readonly compact: boolean;
  readonly theme: Theme;
  readonly messages: Messages;
  /** Key of the mark that holds the map's tab stop; null for the first. */
  readonly current: string | null;
  /** Whether what comes into the time shown comes without motion, as while a hand drags time along. */
  readonly calm: boolean;
}

/** The one imperative part of the map: it holds the camera between frames and draws marks and land for it. */
export interface Island {
  readonly camera: () => Camera;
  readonly placed: () => PlacedScene | null;
  /** Marks in the order of the arrow keys. */
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

const same = (a: Camera, b: Camera) =>
  a.projection === b.projection &&
  Math.abs(a.zoom - b.zoom) < 1e-4 &&
  Math.abs(a.center[0] - b.center[0]) < 1e-5 &&
  Math.abs(a.center[1] - b.center[1]) < 1e-5;

const eventsOf = (scene: Scene) => new Set([...scene.points, ...scene.lines].flatMap((mark) => mark.events));

/**
 * While a hand drags time along, marks follow at least this much later, in milliseconds, and as many times longer as
 * drawing them takes: what the hand holds must never lag behind it.
 */
const CALM_MS = 24;
const CALM_SHARE = 5;
const NOTHING: ReadonlySet<string> = new Set();

/** The events that a scene draws and the one before did not. */
function newcomers(before: Scene, after: Scene): ReadonlySet<string> {
  const known = eventsOf(before);
  return new Set([...eventsOf(after)].filter((id) => !known.has(id)));
}

/** Creates the island: marks in an SVG group, above a basemap that takes its land from the atlas of the drawing. */
export function createIsland(
  marks: SVGGElement,
  basemapOf: (atlas: () => Atlas, theme: Theme) => Basemap,
  first: Camera,
): Island {
  let basemap: Basemap | null = null;
  let camera = first;
  let drawing: Drawing | null = null;
  let placed: PlacedScene | null = null;
  let request = 0;
  let flight = 0;
  let arriving = NOTHING;
  let took = 0;
  let waiting: ReturnType<typeof setTimeout> | null = null;

  const keys = () => [
    ...(placed?.lines ?? []).map((l) => l.mark.key),
    ...(placed?.points ?? []).map((p) => p.mark.key),
    ...(placed?.edges ?? []).map((e) => `edge ${e.place}`),
  ];
  const draw = (moving: boolean) => {
    cancelAnimationFrame(request);
    request = 0;
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    if (!drawing) return;
    const { scene, atlas, frame, covered, obstacles, compact, theme, messages, current } = drawing;
    const surface = { frame, covered, obstacles, compact };
    placed = layoutScene(scene, projectionOf(camera, frame), surface, atlas.names);
    const all = keys();
    const stop = current !== null && all.includes(current) ? current : (all[0] ?? null);
    basemap ??= basemapOf(() => drawing?.atlas ?? atlas, theme);
    basemap.draw(camera, frame, moving);
    drawNodes(marks, drawMarks(placed, theme, messages, { interactive: true, current: stop, arriving }));
  };
  const follow = () => {
    const start = performance.now();
    draw(flight !== 0);
    took = performance.now() - start;
  };
  const schedule = () => {
    if (request === 0) request = requestAnimationFrame(() => draw(true));
  };
  const arrive = () => {
    cancelAnimationFrame(flight);
    flight = 0;
  };

  return {
    camera: () => camera,
    placed: () => placed,
    keys,
    update(next) {
      if (drawing && drawing.scene !== next.scene)
        arriving = next.calm ? NOTHING : newcomers(drawing.scene, next.scene);
      const followed = drawing !== null && next.calm;
      drawing = next;
      if (!followed) draw(flight !== 0);
      else waiting ??= setTimeout(follow, Math.max(CALM_MS, CALM_SHARE * took));
    },
    move(next) {
      arrive();
      camera = next;
      schedule();
    },
    go(next, jump) {
      arrive();
      if (same(camera, next)) return;
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
        const t = Math.min(1, (now - start) / path.duration);
        camera = t < 1 ? clampCamera(path.at(t * t * (3 - 2 * t)), frame) : next;
        flight = t < 1 ? requestAnimationFrame(step) : 0;
        draw(t < 1);
      };
      flight = requestAnimationFrame(step);
    },
    rest: () => draw(false),
    remove() {
      arrive();
      cancelAnimationFrame(request);
      if (waiting !== null) clearTimeout(waiting);
      basemap?.remove();
    },
  };
}
