import type { Camera, Frame, Insets, Position } from '../geo';
import type { Messages } from '../messages';
import type { Box, Scene } from '../scene';
import type { Theme } from '../theme';
import type { View } from '../view';
import type { Lack, Shown } from './basemap';
import type { Atlas } from './basemap/svg';

/** What the map shows, and what it tells of. */
export interface MapProps {
  readonly scene: Scene;
  /** What is shown, in words, for whoever does not see it. */
  readonly words: string;
  readonly atlas: Atlas;
  readonly theme: Theme;
  /** What is to draw the land, where it can. */
  readonly basemap: View['map'];
  readonly messages: Messages;
  /** The camera asked for in a frame of this size. */
  readonly cameraFor: (frame: Frame) => Camera;
  /** What the story opens with. */
  readonly home: readonly Position[];
  readonly covered: Insets;
  /** What the page lays over the map, its buttons among them, in px of the frame. */
  readonly obstacles: readonly Box[];
  readonly compact: boolean;
  /** Nothing is written smaller than this, in px. */
  readonly least?: number;
  /** Whether what comes into the time shown comes without motion. */
  readonly calm: boolean;
  /** Id of the event in focus. */
  readonly focus: string | null;
  readonly onFocus: (id: string | null) => void;
  /** The map has this size now. */
  readonly onFrame: (frame: Frame) => void;
  /** The reader has moved the camera; told at rest. */
  readonly onCamera: (camera: Camera) => void;
  /** A marker at the border was activated: bring its place into view. */
  readonly onEdge: (place: string, frame: Frame, now: Camera) => void;
  /** Flies to the strikes; null where none is shown. */
  readonly onCloser: ((frame: Frame, now: Camera) => void) | null;
  /** Brings all places of what is shown into view; null where nothing is. */
  readonly onAll: ((frame: Frame, now: Camera) => void) | null;
  /** Whether the story's first view is what a frame of this size shows, and back to it. */
  readonly isOpening: (frame: Frame) => boolean;
  readonly onOpening: () => void;
  /** Changes from flat map to globe and back; null where that is not offered. */
  readonly onProjection: (() => void) | null;
  /** Whether the bare wheel and one finger are left to the page around the map. */
  readonly cooperative?: boolean;
  /** Another basemap has taken over; the first is always `svg`. */
  readonly onBasemap: (shown: Shown) => void;
  /** WebGL was asked for by name and does not draw the land; `again` tries once more. */
  readonly onLack: (why: Lack, error: unknown, again: () => void) => void;
}

/** The same for the map that works, below what stands for a broken one. */
export interface LiveMapProps extends MapProps {
  /** Whether the keyboard comes to the map once it is drawn; false once it has come. */
  readonly awaited: { current: boolean };
}
