import * as v from 'valibot';
import { COMMANDS, type Command } from './keys';

/** What the screen tells the speaker's window: all that the speaker sees, as finished words. */
const Slide = v.object({
  title: v.string(),
  dates: v.nullable(v.string()),
  see: v.string(),
  notes: v.nullable(v.string()),
  question: v.nullable(v.string()),
  answer: v.nullable(v.string()),
});
const Shown = v.object({
  title: v.string(),
  slide: Slide,
  /** What stands on the screen now. */
  shown: v.string(),
  /** Counted from 1. */
  number: v.number(),
  count: v.number(),
  stage: v.number(),
  stages: v.number(),
  /** Title of the slide after this one; null at the end. */
  next: v.nullable(v.string()),
  black: v.boolean(),
  veiled: v.boolean(),
  /** Whether single letters and signs are keys. */
  letters: v.boolean(),
});
export type Shown = v.InferOutput<typeof Shown>;

/** What the two windows say to each other; the screen says how things stand, the speaker asks for it and for changes. */
const Said = v.variant('type', [
  v.object({ v: v.literal(1), type: v.literal('shown'), shown: Shown }),
  v.object({ v: v.literal(1), type: v.literal('gone') }),
  v.object({ v: v.literal(1), type: v.literal('ask') }),
  v.object({ v: v.literal(1), type: v.literal('do'), command: v.picklist(COMMANDS) }),
]);
export type Said = v.InferOutput<typeof Said>;

/** A line between the windows of one presentation. */
export interface Line {
  readonly say: (said: Said) => void;
  readonly close: () => void;
}

/** Whether there can be a second window, and the two can hear each other; the page as one file has no other beside it. */
export const canTalk = (): boolean =>
  self.origin !== 'null' && 'BroadcastChannel' in self && !('file' in document.documentElement.dataset);

/** Opens the line of a presentation; `hear` is told of what the other window says, and of nothing else that may arrive. */
export function openLine(session: string, hear: (said: Said) => void): Line {
  const channel = new BroadcastChannel(`readout-present-${session}`);
  channel.addEventListener('message', ({ data }) => {
    const read = v.safeParse(Said, data);
    if (read.success) hear(read.output);
  });
  return { say: (said) => channel.postMessage(said), close: () => channel.close() };
}

/** What the speaker's window may ask for. */
export type Asked = Extract<Command, 'next' | 'previous' | 'black' | 'reveal' | 'howKnown' | 'restart'>;

const SESSION = /^[a-z0-9]{8,32}$/;

/** A new name for a presentation, which no other on this machine has. */
export const newSession = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The presentation that an address of the speaker's window belongs to; null where it names none. */
export function sessionOf(search: string): string | null {
  const session = new URLSearchParams(search).get('session') ?? '';
  return SESSION.test(session) ? session : null;
}
