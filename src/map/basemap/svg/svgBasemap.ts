import { type Camera, type Frame, mercatorY, projectionOf, RADIANS, worldSize } from '../../../geo';
import { drawNodes } from '../../../svg';
import type { Theme } from '../../../theme';
import type { Basemap } from '..';
import type { Atlas } from './atlas';
import { basemapPaths, detailOf } from './basemapPaths';
import { basemapNodes } from './nodes';

const radius = (zoom: number) => worldSize(zoom) / (2 * Math.PI);

/** How a flat picture is to be scaled, and then shifted, in px, to be another. */
export interface Shift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Mercator changes only by shift and scale: from what was drawn for one camera to what another sees. */
export function shiftBetween(drawn: Camera, now: Camera, { width, height }: Frame): Shift {
  const scale = 2 ** (now.zoom - drawn.zoom);
  const turn = ((now.center[0] - drawn.center[0] + 540) % 360) - 180;
  const x = (width / 2) * (1 - scale) - radius(now.zoom) * turn * RADIANS;
  const y =
    (height / 2) * (1 - scale) + radius(now.zoom) * (mercatorY(now.center[1]) - mercatorY(drawn.center[1]));
  return { x, y, scale };
}

/** The basemap drawn by d3-geo: needs no WebGL. While moving, a flat map is only shifted and a globe drawn coarsely. */
export function svgBasemap(group: SVGGElement, atlas: () => Atlas, theme: Theme): Basemap {
  let drawn: { camera: Camera; frame: Frame; land: Atlas; coarse: boolean } | null = null;
  let shifted = false;

  const redraw = (camera: Camera, frame: Frame, moving: boolean) => {
    const margin = camera.projection === 'mercator' ? Math.max(frame.width, frame.height) / 3 : 2;
    // The basemap's points are so close that bending the Mercator map's lines between them would change nothing.
    const options = camera.projection === 'mercator' ? { margin, precision: 0 } : { margin };
    const land = atlas();
    const paths = basemapPaths(land, projectionOf(camera, frame, options), detailOf(camera, moving));
    drawNodes(group, basemapNodes(paths, theme, camera.zoom));
    const ground = group.querySelector('.ground');
    ground?.removeAttribute('transform');
    ground?.classList.toggle('moving', moving);
    drawn = { camera, frame, land, coarse: moving };
    shifted = false;
  };

  return {
    draw(camera, frame, moving) {
      // Time moves the marks alone.
      const there = !shifted && drawn?.camera === camera && drawn.frame === frame && drawn.land === atlas();
      if (there && (moving || drawn?.coarse === false)) return;
      const shiftable =
        drawn !== null &&
        drawn.camera.projection === 'mercator' &&
        camera.projection === 'mercator' &&
        drawn.frame.width === frame.width &&
        drawn.frame.height === frame.height;
      if (moving && drawn && shiftable) {
        const ground = group.querySelector('.ground');
        const { x, y, scale } = shiftBetween(drawn.camera, camera, frame);
        ground?.setAttribute(
          'transform',
          `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${scale.toFixed(5)})`,
        );
        ground?.classList.add('moving');
        shifted = true;
      } else redraw(camera, frame, moving);
    },
    remove: () => group.replaceChildren(),
  };
}
