import { GeoJSONSource, type SourceSpecification } from 'maplibre-gl';
import { type Camera, type Frame, projectionOf } from '../../../geo';
import { drawNodes } from '../../../svg';
import type { Theme } from '../../../theme';
import type { Basemap, Reports } from '..';
import { discOf, rimNode } from '../rim';
import type { Atlas } from '../svg';
import { followColours, literalTheme } from './colours';
import { featuresOf, graticule } from './shapes';
import { createSlave, pose, restyle } from './slave';
import { type SourceName, sourceOf, styleOf } from './style';

/** What the basemap is opened in and with. */
export interface Setting {
  /** The element that it fills. */
  readonly host: HTMLElement;
  /** The land as it is known now; another atlas is taken up with the next `draw`. */
  readonly atlas: () => Atlas;
  /** May refer to the page's custom properties. */
  readonly theme: Theme;
}

/** Opens the basemap that MapLibre draws; throws where it cannot get WebGL2. */
export function openMapLibre({ host, atlas, theme }: Setting, reports: Reports): Basemap {
  const root = document.documentElement;
  let land = atlas();
  let filled = land;
  let seen: { camera: Camera; frame: Frame } | null = null;
  let styled = false;

  const style = () => styleOf(literalTheme(theme, root), seen?.camera.projection ?? 'mercator');

  const container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', inset: '0', background: theme.paper });
  host.append(container);
  const map = (() => {
    try {
      return createSlave(container, { ...style(), sources: sourcesOf(land) });
    } catch (error) {
      container.remove();
      throw error;
    }
  })();

  // The globe's edge is not on the ground: it is drawn as on the other basemap.
  const rim = container.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  for (const name of ['width', 'height']) rim.setAttribute(name, '100%');
  Object.assign(rim.style, { position: 'absolute', inset: '0' });
  const edge = (camera: Camera, frame: Frame) => {
    const disc = discOf(projectionOf(camera, frame));
    drawNodes(rim, disc === null ? [] : [rimNode(disc, theme)]);
  };

  const dress = () => {
    if (styled) restyle(map, style());
  };
  const fill = () => {
    const source = styled && filled !== land ? map.getSource('region') : undefined;
    if (!(source instanceof GeoJSONSource)) return;
    source.setData(featuresOf(land.region));
    filled = land;
  };

  map.on('style.load', () => {
    styled = true;
    // After a loss the old style is back, whatever has changed since.
    dress();
    fill();
    if (seen) pose(map, seen.camera);
  });
  map.on('idle', () => {
    if (styled && seen) reports.drawn();
  });
  map.on('webglcontextlost', () => {
    styled = false;
    reports.lost();
  });
  map.on('webglcontextrestored', () => reports.back());
  map.on('error', ({ error }) => {
    console.warn(`The land is drawn without WebGL: ${error.message}`);
    reports.failed();
  });
  const unfollow = followColours(root, dress);

  return {
    draw(camera, frame) {
      const before = seen;
      const finer = atlas() !== land;
      // Time moves the marks alone.
      if (before?.camera === camera && before.frame === frame && !finer) return;
      seen = { camera, frame };
      land = atlas();
      fill();
      if (before?.frame !== frame) map.resize();
      if (before?.camera.projection !== camera.projection) dress();
      pose(map, camera);
      // In the marks' own frame: left to itself, it would draw one frame after them.
      map.redraw();
      edge(camera, frame);
    },
    remove() {
      unfollow();
      container.remove();
      // It may be told so from within one of its own events.
      queueMicrotask(() => map.remove());
    },
  };
}

/** The sources of the style, with the land in them. */
const sourcesOf = (atlas: Atlas): Record<SourceName, SourceSpecification> => ({
  fine: sourceOf(featuresOf(atlas.fine)),
  region: sourceOf(featuresOf(atlas.region)),
  graticule: sourceOf(graticule()),
});
