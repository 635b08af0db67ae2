import { GeoJSONSource, type Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import type { Camera, Frame } from '../../../geo';
import type { Theme } from '../../../theme';
import type { Basemap, Reports } from '..';
import type { Atlas } from '../svg';
import { followColours, literalTheme } from './colours';
import { featuresOf, graticule } from './shapes';
import { createSlave, pose, project } from './slave';
import { GLOBE_ONLY, sourceOf, styleOf } from './style';

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];

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
  let seen: { camera: Camera; frame: Frame } | null = null;
  let styled = false;

  const container = document.createElement('div');
  Object.assign(container.style, { position: 'absolute', inset: '0', background: theme.paper });
  host.append(container);
  const map = (() => {
    try {
      return createSlave(container, filled(styleOf(literalTheme(theme, root)), land));
    } catch (error) {
      container.remove();
      throw error;
    }
  })();

  const colour = () => {
    if (!styled) return;
    for (const { id, paint } of styleOf(literalTheme(theme, root)).layers) {
      for (const [name, value] of Object.entries(paint ?? {}))
        map.setPaintProperty(id, name as PaintName, value);
    }
  };
  const shape = () => {
    if (!styled || !seen) return;
    const { projection } = seen.camera;
    project(map, projection);
    map.setLayoutProperty(GLOBE_ONLY, 'visibility', projection === 'globe' ? 'visible' : 'none');
  };
  const fill = () => {
    const source = styled ? map.getSource('region') : undefined;
    if (source instanceof GeoJSONSource) source.setData(featuresOf(land.region));
  };

  map.on('style.load', () => {
    styled = true;
    // After a loss the old style is back, whatever has changed since.
    shape();
    colour();
    if (seen) pose(map, seen.camera);
  });
  map.on('idle', () => {
    if (styled && seen) reports.drawn();
  });
  map.on('webglcontextlost', () => {
    styled = false;
    reports.lost();
  });
  map.on('error', ({ error }) => {
    console.warn(`The land is drawn without WebGL: ${error.message}`);
    reports.failed();
  });
  const unfollow = followColours(root, colour);

  return {
    draw(camera, frame) {
      const before = seen;
      const changed = atlas() !== land;
      if (before?.camera === camera && before.frame === frame && !changed) return;
      seen = { camera, frame };
      if (changed) {
        land = atlas();
        fill();
      }
      if (before?.frame !== frame) map.resize();
      if (before?.camera.projection !== camera.projection) shape();
      pose(map, camera);
      // In the marks' own frame: left to itself, it would draw one frame after them.
      map.redraw();
    },
    remove() {
      unfollow();
      container.remove();
      // It may be told so from within one of its own events.
      queueMicrotask(() => map.remove());
    },
  };
}

/** The style with the land in its sources. */
const filled = (style: StyleSpecification, atlas: Atlas): StyleSpecification => ({
  ...style,
  sources: {
    fine: sourceOf(featuresOf(atlas.fine)),
    region: sourceOf(featuresOf(atlas.region)),
    graticule: sourceOf(graticule()),
  },
});
