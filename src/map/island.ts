import { type Camera, clampCamera, type Frame, type Insets, projectionOf, sameCamera } from '../geo';
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
import { flightBetween } from './flight';
import { drawMarks, fanKey } from './marks';
import { createPace } from './pace';
import { tellStanding } from './standing';

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
  /** Key of the gathered symbol that stands open, as it was when it was opened; null for none. */
  readonly open: string | null;
}

/** The one imperative part of the map: it holds the camera between frames and draws marks and land for it. */
export interface Island {
  readonly camera: () => Camera;
  readonly placed: () => PlacedScene | null;
  /** The gathered symbol that stands open. */
  readonly fan: () => PlacedFan | null;
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
 * Creates the island: marks in an SVG group, above a basemap that takes its land from the atlas of the drawing. `onApart`
 * is told when the symbol that stands open is no longer there, or stands for one event only.
 */
export function createIsland(
  marks: SVGGElement,
  basemapOf: (atlas: () => Atlas, theme: Theme) => Basemap,
  first: Camera,
  onApart: () => void,
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

  const fanKeys = () => fan?.marks.map(({ single }) => fanKey(single.event)) ?? [];
  const markKeys = () => [
    ...(placed?.lines ?? []).map((l) => l.mark.key),
    ...(placed?.points ?? []).map((p) => p.mark.key),
    ...(placed?.edges ?? []).map((e) => `edge ${e.place}`),
  ];
  /** The mark that the tab stop is at: where it was, or at the symbol that what had it came from. */
  const stopOf = (current: string | null, scene: PlacedScene) => {
    const all = markKeys();
    if (current !== null && (all.includes(current) || fanKeys().includes(current))) return current;
    return (home === null ? null : gatheredAs(scene, home)?.mark.key) ?? all[0] ?? null;
  };
  const draw = (moving: boolean, rushed = false) => {
    cancelAnimationFrame(request);
    request = 0;
    pace.clear();
    if (!drawing) return;
    const { scene, atlas, frame, covered, obstacles, compact, theme, messages, current, open } = drawing;
    const surface = { frame, covered, obstacles, compact, moving: moving || rushed };
    const projection = projectionOf(camera, frame);
    placed = layoutScene(scene, projection, surface, atlas.names);
    home = open ?? home;
    const point = open === null ? null : gatheredAs(placed, open);
    const more = (count: number) => messages.t('map.fanMore', { count });
    fan = point && point.events.length > 1 ? placeFan(scene, point, projection, surface, more) : null;
    basemap ??= basemapOf(() => drawing?.atlas ?? atlas, theme);
    basemap.draw(camera, frame, moving);
    const held = marks.contains(document.activeElement);
    const answering = { interactive: true, current: stopOf(current, placed), arriving, fan };
    drawNodes(marks, drawMarks(placed, theme, messages, answering));
    tellStanding(marks);
    if (held && !marks.contains(document.activeElement))
      marks.querySelector<SVGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
    if (open !== null && !fan) onApart();
  };
  const pace = createPace((rushed) => draw(flight !== 0, rushed));
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
    fan: () => fan,
    keys: () => (fan ? fanKeys() : markKeys()),
    update(next) {
      const changed = drawing !== null && drawing.scene !== next.scene;
      const rushed = next.calm || (changed && performance.now() - changedAt < RUSH_MS);
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
      pace.clear();
      basemap?.remove();
    },
  };
}
