import type { Kind } from '../dataset';
import type { Position } from '../geo';
import type { AxisKind, Clock } from '../time';

/** The stretch of time shown, in the date profile: both ends included, a day as a local calendar day. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** Where the reader has moved the camera; null means "fit what the story opens with". */
export interface Viewpoint {
  readonly center: Position;
  readonly zoom: number;
}

export const PROJECTIONS = ['mercator', 'globe'] as const;
export const BASEMAPS = ['auto', 'svg', 'webgl'] as const;
/** How the story is used: viewed in a browser, inside an article, or shown to a room. */
export const MODES = ['explore', 'embed', 'present'] as const;
export type Mode = (typeof MODES)[number];

export const THEME_CHOICES = ['auto', 'light', 'dark', 'contrast'] as const;
export const CLOCKS = ['place', 'utc'] as const satisfies readonly Clock[];

/** How the window of time is read: all of it, everything up to its end, or its end alone. */
export const TIME_MODES = ['window', 'until', 'instant'] as const;
export type TimeMode = (typeof TIME_MODES)[number];

/** What is kept from the reader: nothing, or all that comes after the time shown, until it is revealed. */
export const HIDINGS = ['none', 'later'] as const;

/** A step of a tour; its number counts from 1. */
export interface TourStep {
  readonly id: string;
  readonly step: number;
}

/** Who says so, as a reader chooses it: one closed list, so that links stay good. */
export const CLAIMANTS = [
  'kremlin',
  'israel',
  'iran',
  'us',
  'gulf',
  'iaea',
  'monitors',
  'media',
  'others',
] as const;
export type Claimant = (typeof CLAIMANTS)[number];

/**
 * The only state that outlives a component. The address bar mirrors it, so every view has a link.
 * A null (or empty) value means the default of the mode.
 */
export interface View {
  readonly window: TimeWindow;
  readonly time: TimeMode;
  readonly clock: Clock;
  /** How the time axis is laid out. */
  readonly axis: AxisKind;
  /** Id of the event in focus. */
  readonly event: string | null;
  /** Kinds shown; null shows all. */
  readonly kinds: readonly Kind[] | null;
  /** Only what this claimant speaks of; null shows what anybody does. */
  readonly by: Claimant | null;
  /** Words that events must match; empty matches all. */
  readonly query: string;
  readonly at: Viewpoint | null;
  readonly projection: (typeof PROJECTIONS)[number];
  /** What draws land and water; `auto` takes what the reader's machine does well. */
  readonly map: (typeof BASEMAPS)[number];
  readonly mode: Mode;
  /** The tour that is followed, and how far; null when none is. */
  readonly tour: TourStep | null;
  readonly hide: (typeof HIDINGS)[number];
  readonly theme: (typeof THEME_CHOICES)[number];
  readonly lang: string;
  /** Dataset version that the link was made with; null when it names none. */
  readonly version: string | null;
}
