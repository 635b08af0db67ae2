import type { AccountStatus, Certainty, Kind, PlacePrecision } from '../dataset';
import type { Position } from '../geo';

/** A place that is named on the map: a capital, or somewhere something shown happened. */
export interface PlaceMark {
  readonly place: string;
  readonly position: Position;
  /** `capital`: a ring; `seat`: a ring of its own kind, where the status is disputed; `site`: only a label. */
  readonly symbol: 'capital' | 'seat' | 'context' | 'site';
  readonly label: string;
  readonly emphasis: 'capital' | 'site' | 'context';
  /** Higher is labelled first. */
  readonly priority: number;
  /** True where something shown happened here. */
  readonly active: boolean;
}

/** Events of one kind at one place, drawn as one symbol with a count. */
export interface PointMark {
  readonly key: string;
  readonly kind: Kind;
  readonly place: string;
  /** The place's name. */
  readonly where: string;
  readonly position: Position;
  readonly events: readonly string[];
  readonly colour: string;
  /** Path data in a 16 × 16 box around 0,0. */
  readonly glyph: string;
  /** Width of the symbol in px. */
  readonly size: number;
  /** Only one interested or anonymous source says so: the outline is drawn, not the body. */
  readonly hollow: boolean;
  readonly disputed: boolean;
  /** Which attackers' patterns it bears: their places in the order in which attackers enter the dataset. */
  readonly patterns: readonly number[];
  readonly precision: PlacePrecision;
  /** How far the ring of an imprecise place reaches beyond the symbol, in px; 0 for sites and cities. */
  readonly halo: number;
  readonly name: string;
  readonly focused: boolean;
}

/** One of the events that a symbol stands for, by itself. */
export interface SingleMark {
  readonly event: string;
  /** Its symbol if it were the only one there. */
  readonly mark: PointMark;
  /** Where it happened, among the places that the symbol stands for. */
  readonly positions: readonly Position[];
  /** What happened, and when, in few letters. */
  readonly title: string;
  readonly date: string;
}

/** How an end of a line tells whether that side has spoken. */
export type LineEnd = AccountStatus | 'not-a-side';

/** One stretch of a line, from place to place. */
export interface Leg {
  readonly pair: string;
  readonly from: { readonly place: string; readonly position: Position; readonly end: LineEnd };
  readonly to: { readonly place: string; readonly position: Position; readonly end: LineEnd };
  /** Distance from the great circle in px, by the lane it has among its pair's lines. */
  readonly offset: number;
  /** 1: from called or sent; -1: to did; 0: no source says. */
  readonly direction: -1 | 0 | 1;
  /** Its number among the legs of what passes through several, from whoever sent it; null for a leg alone, or where no source says. */
  readonly step: number | null;
}

export type Dash = 'solid' | 'dashed' | 'dotted' | 'dash-dotted';

/** One call, message or mediation; or several of one kind between a pair, with their count. */
export interface LineMark {
  readonly key: string;
  readonly kind: Kind;
  readonly events: readonly string[];
  readonly legs: readonly Leg[];
  /** Positions of intermediaries, where a diamond sits. */
  readonly relays: readonly { readonly place: string; readonly position: Position }[];
  readonly colour: string;
  readonly dash: Dash;
  readonly disputed: boolean;
  readonly certainty: Certainty;
  readonly name: string;
  readonly label: string;
  readonly focused: boolean;
  /** Something else is in focus. */
  readonly dimmed: boolean;
}

/** A short sentence about something at a place, while its time is shown. */
export interface AnnotationMark {
  readonly id: string;
  readonly place: string;
  readonly position: Position;
  readonly text: string;
  /** The event it tells of, or none. */
  readonly events: readonly string[];
}

/** Events too many to be marks of their own: how many of them were at a place. */
export interface HeapMark {
  readonly place: string;
  readonly label: string;
  readonly position: Position;
  readonly count: number;
}

/** An event as a line of a list. */
export interface ListedEvent {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  /** When, in few letters. */
  readonly date: string;
}

/** Finished marks in geographic space: colours, widths and words are decided; only the projection is open. */
export interface Scene {
  readonly places: readonly PlaceMark[];
  readonly points: readonly PointMark[];
  readonly lines: readonly LineMark[];
  readonly annotations: readonly AnnotationMark[];
  /** In place of points and lines, but for what is in focus, where there are too many events; otherwise empty. */
  readonly heaps: readonly HeapMark[];
  /** The first so many of the events in the heaps at these places. */
  readonly listed: (places: readonly string[], most: number) => readonly ListedEvent[];
  /** Opacity by id of an event, for those that have faded while time passes by; the others are drawn fully. */
  readonly fading: ReadonlyMap<string, number>;
  /**
   * The events of a kind at these places, one mark each, in order of time. Made when they are asked for: at most one
   * symbol's are seen at a time.
   */
  readonly apart: (kind: Kind, places: readonly string[]) => readonly SingleMark[];
  /** That so many names of places, and so many notes, found no room on the map. */
  readonly noRoom: (names: number, notes: number) => string;
  /** A count in the digits of the scene's language. */
  readonly number: (count: number) => string;
  /** What the map shows, in words. */
  readonly summary: string;
}
