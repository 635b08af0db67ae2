import type { ScreenPoint } from '../../geo';
import type { SingleMark } from '../types';
import type { Box } from './box';

/** Words on a ground of their own. */
export interface FanText {
  readonly lines: readonly string[];
  /** Font size in px, and the distance of two lines as its multiple. */
  readonly size: number;
  readonly leading: number;
  /** Its middle, and the baseline of the first line. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** One event of a symbol that has been opened. */
export interface FanMark {
  readonly single: SingleMark;
  readonly x: number;
  readonly y: number;
  /** Radius of the disc that it stands on, and width of its glyph, in px. */
  readonly disc: number;
  readonly size: number;
  /** Font size of its date, and how far below its middle the date stands, in px. */
  readonly date: { readonly size: number; readonly below: number };
  /** Disc and date. */
  readonly box: Box;
  /** From the disc to each of the places where it happened. */
  readonly leaders: readonly (readonly [from: ScreenPoint, to: ScreenPoint])[];
  /** What happened, for when it is pointed at. */
  readonly caption: FanText;
}

/** A gathered symbol that has been opened: its events around it, in order of time. */
export interface PlacedFan {
  /** Key of the symbol. */
  readonly key: string;
  readonly marks: readonly FanMark[];
  /** How many more there are than could find room, and the words that say so. */
  readonly left: number;
  readonly note: FanText | null;
}
