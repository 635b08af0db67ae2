import type { RefObject } from 'react';
import type { PlacePrecision } from '../dataset';
import type { Camera, Frame } from '../geo';
import { Locator } from './Locator';
import type { Corner as Place } from './locate';
import type { MapProps } from './mapProps';

interface CornerProps extends Pick<MapProps, 'atlas' | 'theme' | 'covered' | 'home' | 'messages'> {
  readonly corner: Place;
  readonly frame: Frame;
  readonly camera: Camera;
  /** The coarsest precision of a place that the map shows from closer than it is known; null for none. */
  readonly inexact: PlacePrecision | null;
  readonly follow: RefObject<((camera: Camera, frame: Frame) => void) | null>;
}

/** What lies over the map in its corner: how exact places are, where that is not to be seen, and the locator. */
export function Corner({ corner, inexact, messages, ...locator }: CornerProps) {
  return (
    <div className="map-corner">
      {inexact && <p className="map-exactness">{messages.t('map.exactness', { precision: inexact })}</p>}
      {corner.locator && <Locator {...locator} />}
    </div>
  );
}
