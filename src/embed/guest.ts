import type { Dataset } from '../dataset';
import { parseView, type Store, type View, type ViewContext } from '../view';
import {
  type Command,
  type Destination,
  enveloped,
  type Notice,
  parseCommand,
  type Refusal,
} from './protocol';
import { type Later, paced } from './turns';

/** What plays the time, once it is on the page. */
export interface Player {
  readonly play: () => void;
  readonly pause: () => void;
}

/** The page inside the frame, as far as its host may know and move it. */
export interface GuestParts {
  /** The frame's own window. */
  readonly window: Window;
  readonly store: Store;
  readonly dataset: Dataset;
  /** What a link that says nothing shows. */
  readonly defaults: View;
  readonly context: ViewContext;
  readonly player: Player;
  /** What brings an event into focus, its time and filters included. */
  readonly revealing: (view: View, dataset: Dataset, event: string | null) => Partial<View>;
  /** A link's view, moved to the time of its event where the link names none. */
  readonly openedAround: (view: View, dataset: Dataset, search: string) => View;
}

/** ms between two changes made by the host, and between two reports of the time shown. */
const TURN_MS = 100;
const REPORT_MS = 250;
/** Why a command is refused whose parameter cannot be read; any other is a bad one. */
const REASONS: Readonly<Record<string, Refusal>> = {
  event: 'unknown-event',
  from: 'bad-dates',
  to: 'bad-dates',
  'from/to': 'bad-dates',
  tour: 'unknown-tour',
  step: 'unknown-step',
};

type Reader = Pick<GuestParts, 'store' | 'dataset' | 'defaults' | 'context' | 'revealing' | 'openedAround'>;

/** The view that a query asks for, over what is there already; a refusal where any of it cannot be read. */
function readSearch(search: string, over: View, context: ViewContext): View | Refusal {
  const { view, faults } = parseView(search, over, context);
  // A link made for another version of the data is still good.
  const fault = faults.find(({ kind }) => kind === 'value');
  return fault ? (REASONS[fault.parameter] ?? 'bad-parameter') : view;
}

const DESTINATION = ['tour', 'step', 'event', 'from', 'to'] as const satisfies readonly (keyof Destination)[];

/** What a destination asks for, as a link says it. */
function searchOf(destination: Destination): string {
  const asked = DESTINATION.flatMap((name) => {
    const value = destination[name];
    return value === undefined ? [] : [[name, value === null ? '' : String(value)]];
  });
  return `?${new URLSearchParams(asked)}`;
}

/** The change that leads to a step of a tour, in the look that the map has. */
function changeToStep(
  destination: Destination,
  { store, defaults, context }: Reader,
): Partial<View> | Refusal {
  const { mode, theme, lang, map, clock, axis, tour } = store.get();
  const id = destination.tour ?? tour?.id;
  if (id === undefined) return 'no-tour';
  const view = readSearch(searchOf({ step: 1, ...destination, tour: id }), defaults, context);
  return typeof view === 'string' ? view : { ...view, mode, theme, lang, map, clock, axis };
}

/** The change that leads to a destination. The camera is left to the page, as with a link that names no place. */
function changeTo(destination: Destination, reader: Reader): Partial<View> | Refusal {
  const { event, tour, step, from, to } = destination;
  if (tour !== undefined || step !== undefined) return changeToStep(destination, reader);
  const { store, dataset, context, revealing } = reader;
  const before = store.get();
  const view = readSearch(searchOf(destination), before, context);
  if (typeof view === 'string') return view;
  if (from !== undefined || to !== undefined)
    return { window: view.window, event: event === undefined ? null : view.event, at: null };
  if (event === undefined) return 'nowhere';
  return event === null ? { event } : { ...revealing(before, dataset, view.event), at: null };
}

/** The change that a link makes, all but language and mode: those are read once, when the page starts. */
function changeBy(
  search: string,
  { store, dataset, defaults, context, openedAround }: Reader,
): Partial<View> | Refusal {
  const view = readSearch(search, defaults, context);
  if (typeof view === 'string') return view;
  const { lang, mode } = store.get();
  return { ...openedAround(view, dataset, search), lang, mode };
}

/** Carries out a command; why not, where it changes nothing. */
function carryOut(command: Command, parts: Reader & Pick<GuestParts, 'player'>): Refusal | null {
  if (command.type === 'play' || command.type === 'pause') {
    parts.player[command.type]();
    return null;
  }
  const change = command.type === 'goTo' ? changeTo(command, parts) : changeBy(command.search, parts);
  if (typeof change === 'string') return change;
  parts.player.pause();
  parts.store.set(change, 'replace');
  return null;
}

/** Of a flood of commands only the last that moves the map, and the last that plays or pauses it, are carried out. */
const isReplacedBy = (one: Command, other: Command): boolean => {
  const isPlaying = ({ type }: Command) => type === 'play' || type === 'pause';
  return isPlaying(one) === isPlaying(other);
};

/**
 * Lets the page around the frame hear what the map shows and move it, by the messages of `protocol.ts`. Only the window
 * directly around the frame is answered; an unframed page does nothing. The function returned ends it.
 */
export function attachGuest(parts: GuestParts): () => void {
  const { window, store, dataset } = parts;
  const { parent } = window;
  if (parent === window) return () => {};
  const later: Later = (task, ms) => {
    const timer = window.setTimeout(task, ms);
    return () => window.clearTimeout(timer);
  };
  // A sandboxed host has no origin to name, and nothing that is said here is a secret.
  const tell = (notice: Notice) => parent.postMessage(enveloped(notice), '*');
  const refuse = (id: string, reason: Refusal) => tell({ type: 'ack', id, ok: false, reason });

  const shown = () => {
    const { window: days, time } = store.get();
    return { from: days.from, to: days.to, time };
  };
  let told = { event: store.get().event, time: JSON.stringify(shown()) };
  const reportTime = () => {
    const time = JSON.stringify(shown());
    if (time === told.time) return;
    told = { ...told, time };
    tell({ type: 'timechange', ...shown() });
  };
  const [askTime, stopTime] = paced(reportTime, REPORT_MS, later);
  const unsubscribe = store.subscribe(({ event, window: days, time }) => {
    if (event !== told.event) {
      told = { ...told, event };
      tell({ type: 'select', event });
    }
    if (JSON.stringify({ ...days, time }) !== told.time) askTime();
  });

  let waiting: readonly Command[] = [];
  const answerWaiting = () => {
    const commands = waiting;
    waiting = [];
    for (const command of commands) {
      let refusal: Refusal | null = 'failed';
      try {
        refusal = carryOut(command, parts);
      } catch (error) {
        console.error(error);
      }
      if (refusal) refuse(command.id, refusal);
      else tell({ type: 'ack', id: command.id, ok: true });
    }
  };
  const [askTurn, stopTurns] = paced(answerWaiting, TURN_MS, later);
  const onMessage = (event: MessageEvent) => {
    // Before anything is read of it: reading takes as long as a message is large.
    if (event.source !== parent) return;
    const arrived = parseCommand(event.data);
    if (arrived === null) return;
    if ('reason' in arrived) return refuse(arrived.id, arrived.reason);
    const { command } = arrived;
    for (const one of waiting) if (isReplacedBy(one, command)) refuse(one.id, 'superseded');
    waiting = [...waiting.filter((one) => !isReplacedBy(one, command)), command];
    askTurn();
  };
  window.addEventListener('message', onMessage);
  tell({ type: 'ready', event: told.event, ...shown(), dataset: dataset.meta.version });
  return () => {
    window.removeEventListener('message', onMessage);
    unsubscribe();
    stopTime();
    stopTurns();
  };
}
