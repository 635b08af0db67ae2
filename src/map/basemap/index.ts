import type { Camera, Frame } from '../../geo';

/** What lies under the marks. Marks never depend on it: they are projected by the same camera, whatever draws the land. */
export interface Basemap {
  /** Shows what a camera looks at; `moving` while a gesture or flight goes on, when coarse will do. */
  readonly draw: (camera: Camera, frame: Frame, moving: boolean) => void;
  readonly remove: () => void;
}

/** What a basemap that may fail tells about itself. */
export interface Reports {
  /** All that its last camera sees is on the screen. */
  readonly drawn: () => void;
  /** It shows nothing for now, and may come back by itself. */
  readonly lost: () => void;
  /** It has come back, and draws what was lost. */
  readonly back: () => void;
  /** It will not come back. */
  readonly failed: () => void;
}

/** Opens a basemap that may fail; throws where it fails at once. */
export type Opener = (reports: Reports) => Basemap;

/** Which basemap lies under the marks now. */
export type Shown = 'svg' | 'webgl';

/** Why WebGL does not draw the land though it was asked to: the browser has none, or it could not start or go on. */
export type Lack = 'unsupported' | 'failed';
