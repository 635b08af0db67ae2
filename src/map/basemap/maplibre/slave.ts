import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera, ProjectionName } from '../../../geo';

setWorkerUrl(workerUrl);

/** A MapLibre map that has no will of its own: it answers no hand and no key, moves by `pose` only, and is no landmark. */
export function createSlave(container: HTMLElement, style: StyleSpecification): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    interactive: false,
    trackResize: false,
    attributionControl: false,
    validateStyle: false,
    fadeDuration: 0,
    maxPitch: 0,
    canvasContextAttributes: { antialias: true, powerPreference: 'default' },
  });
  const canvas = map.getCanvas();
  for (const name of ['role', 'aria-label', 'tabindex']) canvas.removeAttribute(name);
  canvas.style.display = 'block';
  return map;
}

/** MapLibre's own `globe` turns flat from zoom 11 on; ours stays round. */
const TYPES = { mercator: 'mercator', globe: 'vertical-perspective' } as const;

/** Makes a map draw the Earth in one of our two ways; its style must be loaded. */
export const project = (map: MapLibreMap, projection: ProjectionName): void => {
  map.setProjection({ type: TYPES[projection] });
};

/** Makes a map look where a camera looks; what it shows changes with the next `redraw`. */
export const pose = (map: MapLibreMap, { center: [lon, lat], zoom }: Camera): void => {
  map.jumpTo({ center: [lon, lat], zoom });
};
