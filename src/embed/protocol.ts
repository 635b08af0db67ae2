/** Version of the envelope that wraps every message; it changes only when a message would be misread. */
export const PROTOCOL = 1;

/** Where a host page asks the map to go; what is left out stays as it is. */
export interface Destination {
  /** Id of the event to open, with its time where it is not shown; null closes the one that is open. */
  readonly event?: string | null;
  /** Id of a tour, at its first step where no other is named. */
  readonly tour?: string;
  /** The number of a step, from 1: of that tour, or of the one that is shown. */
  readonly step?: string | number;
  /** First and last day or minute to show, as in a link. */
  readonly from?: string;
  readonly to?: string;
}

type Named<Type extends string> = { readonly type: Type; readonly id: string };
/** What the host page may ask of the map. Every command has an id of the host's, and is answered by one `ack`. */
export type Command =
  | (Named<'goTo'> & Destination)
  /** Shows what a link to the page with this query shows. */
  | (Named<'show'> & { readonly search: string })
  | Named<'play'>
  | Named<'pause'>;

/** Why a command was refused. Nothing has changed then. */
export const REFUSALS = [
  'version',
  'unknown-command',
  'bad-message',
  'unknown-event',
  'bad-dates',
  'bad-parameter',
  'nowhere',
  'no-tour',
  'unknown-tour',
  'unknown-step',
  'superseded',
  'failed',
] as const;
export type Refusal = (typeof REFUSALS)[number];

const TIMES = ['window', 'until', 'instant'] as const;

/** The time that the map shows: both ends included, read as `time` in a link says. */
export interface TimeShown {
  readonly from: string;
  readonly to: string;
  readonly time: (typeof TIMES)[number];
}
/** The event in focus, by id; null where none is. */
export interface Selected {
  readonly event: string | null;
}
/** What the map shows when it begins to answer, and the version of its dataset. */
export interface Ready extends TimeShown, Selected {
  readonly dataset: string;
}

/** What the map tells the host page. */
export type Notice =
  | ({ readonly type: 'ready' } & Ready)
  | ({ readonly type: 'select' } & Selected)
  | ({ readonly type: 'timechange' } & TimeShown)
  | (Named<'ack'> & ({ readonly ok: true } | { readonly ok: false; readonly reason: Refusal }));

/** A command as it arrived: fit to be carried out, or to be refused by its id; null where none was meant. */
export type Arrived =
  | { readonly command: Command }
  | { readonly id: string; readonly reason: Refusal }
  | null;

/** A message in its envelope, as it is posted. */
export const enveloped = <Message extends Command | Notice>(message: Message) =>
  ({ readout: PROTOCOL, ...message }) as const;

const LONGEST_ID = 128;
const LONGEST_SEARCH = 4000;

/** Own fields only: a message may bear any key there is. */
function field(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
}

const isText = (value: unknown, longest = LONGEST_ID): value is string =>
  typeof value === 'string' && value.length <= longest;
const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  values.some((one) => one === value);

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

function destinationOf(data: object): Destination | null {
  const [event, tour, step, from, to] = ['event', 'tour', 'step', 'from', 'to'].map((name) =>
    field(data, name),
  );
  if (event !== undefined && event !== null && !isText(event)) return null;
  if (tour !== undefined && !isText(tour)) return null;
  if (step !== undefined && !isText(step) && typeof step !== 'number') return null;
  if ((from !== undefined && !isText(from)) || (to !== undefined && !isText(to))) return null;
  return {
    ...(event === undefined ? {} : { event }),
    ...(tour === undefined ? {} : { tour }),
    ...(step === undefined ? {} : { step }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Reads what a host page has sent. Never throws; keeps nothing of it that a command does not have. */
export function parseCommand(data: unknown): Arrived {
  if (!isObject(data)) return null;
  const [version, type, id] = ['readout', 'type', 'id'].map((name) => field(data, name));
  if (typeof version !== 'number' || !isText(id) || id === '') return null;
  if (version !== PROTOCOL) return { id, reason: 'version' };
  if (type === 'play' || type === 'pause') return { command: { type, id } };
  if (type === 'goTo') {
    const destination = destinationOf(data);
    return destination ? { command: { type, id, ...destination } } : { id, reason: 'bad-message' };
  }
  if (type !== 'show') return { id, reason: 'unknown-command' };
  const search = field(data, 'search');
  return isText(search, LONGEST_SEARCH) ? { command: { type, id, search } } : { id, reason: 'bad-message' };
}

function timeOf(data: object): TimeShown | null {
  const [from, to, time] = ['from', 'to', 'time'].map((name) => field(data, name));
  return isText(from) && isText(to) && isOneOf(TIMES, time) ? { from, to, time } : null;
}

function selectedOf(data: object): Selected | null {
  const event = field(data, 'event');
  return event === null || isText(event) ? { event } : null;
}

/** Reads what a map has sent; null for anything else, another version included. Never throws. */
export function parseNotice(data: unknown): Notice | null {
  if (!isObject(data) || field(data, 'readout') !== PROTOCOL) return null;
  const [type, id, ok, reason, dataset] = ['type', 'id', 'ok', 'reason', 'dataset'].map((n) =>
    field(data, n),
  );
  if (type === 'ack') {
    if (!isText(id)) return null;
    if (ok === true) return { type, id, ok };
    return ok === false && isOneOf(REFUSALS, reason) ? { type, id, ok, reason } : null;
  }
  const selected = selectedOf(data);
  if (type === 'select') return selected && { type, ...selected };
  const time = timeOf(data);
  if (type === 'timechange') return time && { type, ...time };
  return type === 'ready' && selected && time && isText(dataset)
    ? { type, ...selected, ...time, dataset }
    : null;
}
