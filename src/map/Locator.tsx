import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { type Camera, type Frame, type Insets, type Position, projectionOf } from '../geo';
import type { Theme } from '../theme';
import { type Atlas, basemapPaths } from './basemap/svg';
import { INSET, locatorCamera, outlineOf } from './locate';

interface LocatorProps {
  readonly atlas: Atlas;
  readonly theme: Theme;
  /** What the story opens with. */
  readonly home: readonly Position[];
  /** The camera at rest. */
  readonly camera: Camera;
  readonly frame: Frame;
  readonly covered: Insets;
  /** Where the inset leaves what the map is to call with every camera. */
  readonly follow: RefObject<((camera: Camera, frame: Frame) => void) | null>;
}

/** A small map that shows where the part of the map that is seen lies; told in words by the marks' and places' names. */
export function Locator({ atlas, theme, home, camera, frame, covered, follow }: LocatorProps) {
  const mark = useRef<SVGPathElement>(null);
  const [lon, lat] = camera.center;
  const inset = useMemo(() => locatorCamera(home, [lon, lat]), [home, lon, lat]);
  const [atLon, atLat] = inset.center;
  const { zoom } = inset;
  const ground = useMemo(() => {
    const projection = projectionOf({ center: [atLon, atLat], zoom, projection: 'mercator' }, INSET, {
      margin: 2,
      precision: 0,
    });
    return basemapPaths(atlas, projection, 'coarse');
  }, [atlas, atLon, atLat, zoom]);
  useLayoutEffect(() => {
    const draw = (camera: Camera, frame: Frame) =>
      mark.current?.setAttribute('d', outlineOf(camera, frame, covered, inset));
    follow.current = draw;
    draw(camera, frame);
    return () => {
      follow.current = null;
    };
  }, [camera, frame, covered, inset, follow]);
  return (
    <svg
      className="locator"
      width={INSET.width}
      height={INSET.height}
      viewBox={`0 0 ${INSET.width} ${INSET.height}`}
      aria-hidden="true"
    >
      <rect width="100%" height="100%" fill={theme.water} />
      <path d={ground.land} fill={theme.land} />
      <path d={ground.borders} fill="none" stroke={theme.border} strokeWidth={0.6} />
      <path
        ref={mark}
        className="locator-mark"
        fill={theme.accent}
        fillOpacity={0.16}
        stroke={theme.accent}
        strokeWidth={1.75}
      />
    </svg>
  );
}
