import type { Frame, Insets, Position, ScreenPoint } from '../../geo';
import type { AnnotationMark, LineEnd, LineMark, PlaceMark, PointMark } from '../types';
import type { Box } from './box';

/** Something that lies on the map. */
export interface Obstacle extends Box {
  /** What is below can be seen: it is drawn as lines and words. */
  readonly clear?: boolean;
}

/** The screen that a scene is laid out on. */
export interface Surface {
  readonly frame: Frame;
  /** What panels cover; nothing is labelled there. */
  readonly covered: Insets;
  /** What lies on the map, such as its buttons, in px; no label or marker goes there. */
  readonly obstacles: readonly Obstacle[];
  /** A phone: smaller symbols, fewer labels. */
  readonly compact: boolean;
  /** Nothing is written smaller than this, in px: before a room. */
  readonly least?: number;
  /** The map is moving: what would stand elsewhere on every frame is left out until it rests. */
  readonly moving?: boolean;
}

/** What decides how large words are. */
export type Lettering = Pick<Surface, 'compact' | 'least'>;

/** A point of a line where its side's account is told. */
export interface PlacedEnd {
  readonly x: number;
  readonly y: number;
  readonly end: LineEnd;
}

export interface PlacedLeg {
  /** The visible parts of the leg, ends left out. */
  readonly runs: readonly (readonly ScreenPoint[])[];
  /** From where to where each of them goes along all that is drawn of the leg, from 0 to 1. */
  readonly shares: readonly (readonly [from: number, to: number])[];
  readonly ends: readonly PlacedEnd[];
  readonly direction: -1 | 0 | 1;
}

export interface PlacedLine {
  readonly mark: LineMark;
  readonly legs: readonly PlacedLeg[];
  readonly relays: readonly ScreenPoint[];
  /** Where the count or the crossed tick sits; null when nothing of the line is seen. */
  readonly middle: { readonly x: number; readonly y: number; readonly angle: number } | null;
}

/** One symbol: a kind's events at a place, or at several places too close to be told apart at this scale. */
export interface PlacedPoint {
  readonly mark: PointMark;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Ids of all the places it stands for, its own first. */
  readonly places: readonly string[];
  readonly events: readonly string[];
  /** A capital's ring is drawn inside a strike, so that a struck capital is one mark. */
  readonly ring: PlaceMark['symbol'] | null;
  /** Radius within which it answers the pointer, in px. */
  readonly reach: number;
}

export interface PlacedPlace {
  readonly mark: PlaceMark;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly style: 'capital' | 'site' | 'context' | 'line';
  /** Font size in px. */
  readonly size: number;
  readonly colour: string | null;
  readonly box: Box;
  /** From its symbol to the text, where there is no room beside it. */
  readonly leader: readonly [from: ScreenPoint, to: ScreenPoint] | null;
}

/** An annotation with a leader to what it points at. */
export interface PlacedAnnotation {
  readonly mark: AnnotationMark;
  readonly lines: readonly string[];
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly anchor: PlacedLabel['anchor'];
  /** Font size in px. */
  readonly size: number;
  readonly box: Box;
  /** From the symbol to the text. */
  readonly leader: readonly [from: ScreenPoint, to: ScreenPoint];
}

/** What is said of the map as a whole, on it. */
export interface PlacedRemark {
  readonly text: string;
  /** Where the text begins, and its baseline. */
  readonly x: number;
  readonly y: number;
  /** Font size in px. */
  readonly size: number;
  readonly box: Box;
}

/** Something outside the part of the map that is seen: its name, and which way it lies. */
export interface PlacedEdge {
  readonly place: string;
  readonly label: string;
  readonly position: Position;
  readonly events: readonly string[];
  readonly arrow: string;
  /** Font size in px. */
  readonly size: number;
  readonly box: Box;
}

/** How many events a symbol or a line stands for, in a chip of its own. */
export interface PlacedCount {
  readonly key: string;
  readonly text: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** Font size in px. */
  readonly size: number;
  readonly box: Box;
}

/** Events too many to be marks, near each other at this scale. */
export interface PlacedBin {
  readonly key: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** Radius in px. */
  readonly r: number;
  /** Name of the place that has most of them. */
  readonly label: string;
  readonly places: readonly string[];
}

/** Round a place: how far from there it may really be, in px. */
export interface PlacedRing {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Where a name may stand: two positions, the first of them to the west. */
export type NameRoom = readonly [from: Position, to: Position];

/** The name of a country or of a water, and where it may stand; no part of any story. */
export interface MapName {
  /** The country's two letters in ISO 3166-1, or the water's name in words joined by hyphens. */
  readonly id: string;
  readonly text: string;
  readonly kind: 'country' | 'sea' | 'ocean';
  /**
   * The best first. For a country, boxes wholly in it, each by its south-west and north-east corners; for a water, lines
   * along which the name may run.
   */
  readonly rooms: readonly NameRoom[];
}

/** A name on the ground. */
export interface PlacedName {
  readonly id: string;
  readonly kind: MapName['kind'];
  readonly lines: readonly string[];
  /** Middle of the first line, and its baseline, before it is turned. */
  readonly x: number;
  readonly y: number;
  /** What it is turned about, and by how much, in degrees clockwise. */
  readonly at: ScreenPoint;
  readonly angle: number;
  /** Font size, and what is added between letters, in px. */
  readonly size: number;
  readonly spacing: number;
  /** What it takes of the map, turned as it is. */
  readonly box: Box;
}

/** A scene with every mark at its place on the screen, in px. */
export interface PlacedScene {
  readonly lines: readonly PlacedLine[];
  readonly points: readonly PlacedPoint[];
  readonly places: readonly PlacedPlace[];
  readonly counts: readonly PlacedCount[];
  readonly labels: readonly PlacedLabel[];
  readonly edges: readonly PlacedEdge[];
  readonly annotations: readonly PlacedAnnotation[];
  readonly names: readonly PlacedName[];
  readonly rings: readonly PlacedRing[];
  readonly bins: readonly PlacedBin[];
  /** How much of what should be written found no room; null where all did. */
  readonly remark: PlacedRemark | null;
  /** Nothing is written smaller than this, in px; 0 where there is no such rule. */
  readonly least: number;
  /** Opacity by id of an event, for those that have faded. */
  readonly fading: ReadonlyMap<string, number>;
}
