import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Camera } from '../../../geo';
import { scaleOf } from '../../../svg';

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
    // Shown larger than it is laid out, it is to be as sharp as what is drawn above it.
    pixelRatio: devicePixelRatio * scaleOf(container),
    canvasContextAttributes: { antialias: true, powerPreference: 'default' },
  });
  const canvas = map.getCanvas();
  for (const name of ['role', 'aria-label', 'tabindex']) canvas.removeAttribute(name);
  canvas.style.display = 'block';
  return map;
}

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];

/** Gives a map whose style is loaded the projection, colours and widths of another, of the same sources and layers. */
export function restyle(map: MapLibreMap, { projection, layers }: StyleSpecification): void {
  if (projection) map.setProjection(projection);
  for (const { id, paint, layout } of layers) {
    for (const [name, value] of Object.entries(paint ?? {}))
      map.setPaintProperty(id, name as PaintName, value);
    for (const [name, value] of Object.entries(layout ?? {}))
      map.setLayoutProperty(id, name as LayoutName, value);
  }
}

/** Makes a map look where a camera looks; what it shows changes with the next `redraw`. */
export const pose = (map: MapLibreMap, { center: [lon, lat], zoom }: Camera): void => {
  map.jumpTo({ center: [lon, lat], zoom });
};
