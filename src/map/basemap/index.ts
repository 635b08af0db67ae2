import type { Camera, Frame } from '../../geo';

/** What lies under the marks. Marks never depend on it: they are projected by the same camera, whatever draws the land. */
export interface Basemap {
  /** Shows what a camera looks at; `moving` while a gesture or flight goes on, when coarse will do. */
  readonly draw: (camera: Camera, frame: Frame, moving: boolean) => void;
  readonly remove: () => void;
}
