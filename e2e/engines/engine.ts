import type { Point } from '../regions';

/** Roles of what the jobs need; that of a summary, which opens what it stands for, has a name in no standard. */
export type Role = 'button' | 'searchbox' | 'slider' | 'summary' | 'table' | 'textbox';

/** A browser that is driven from outside: no more than the jobs need, so that there can be several. */
export interface Engine {
  /** Whether it has WebGL on a machine without a screen. */
  readonly webgl: boolean;
  /** Loads an address. */
  readonly go: (url: string) => Promise<void>;
  /** Sets the size of the page's window, as near as the browser allows. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** How many elements that are shown have this role and, in the browser's own reckoning, this name. */
  readonly count: (role: Role, name: string) => Promise<number>;
  /** Clicks the first of them as a hand does, once it is in sight. */
  readonly click: (role: Role, name: string) => Promise<void>;
  /** Gives the first of them the keyboard. */
  readonly focus: (role: Role, name: string) => Promise<void>;
  /** Types into what has the keyboard. */
  readonly type: (text: string) => Promise<void>;
  readonly press: (key: 'ArrowRight' | 'ArrowLeft' | 'Enter' | 'Escape') => Promise<void>;
  /** Presses the pointer at one point of the window, moves it in steps, and lets go at the other. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
  /** What a function, of which nothing but its text is known to the page, answers there. */
  readonly ask: <A, R>(question: (given: A) => R, given: A) => Promise<R>;
  /** Goes on within the frame that a selector finds, or, by null, within the page again. */
  readonly enter: (frame: string | null) => Promise<void>;
  /** A picture of the window, as PNG. */
  readonly picture: () => Promise<Buffer>;
  /** Addresses at other sites that anything has asked for so far. */
  readonly foreign: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Whether an address is at another machine: all that is ours is on this one. */
export const isForeign = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return /^(?:https?|wss?|ftp):$/.test(protocol) && hostname !== 'localhost' && hostname !== '127.0.0.1';
};
