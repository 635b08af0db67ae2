/** What says where a frame's messages come from, in the protocols that ask for it. */
export interface FrameAddress {
  /** Its whole address. */
  readonly href: string;
  /** The query, where pym.js puts its `childId`. */
  readonly search: string;
  /** The fragment, where WordPress puts its secret. */
  readonly hash: string;
}

/** How a host that asks wants to be told; one way each, the last one that was asked for. */
export type Asking =
  | { readonly way: 'amp' }
  | { readonly way: 'pym' }
  | { readonly way: 'iframe-resizer'; readonly id: string }
  | { readonly way: 'mastodon'; readonly id: string | number };

/** A message to the host, as `postMessage` takes it. */
export type HeightMessage = string | Readonly<Record<string, unknown>>;

const NAME = 'readout';
const LONGEST_ID = 200;
const LONGEST_MESSAGE = 2000;
const PYM_ID = /^\S{1,200}$/;
const SECRET = /(?:^|[?&#])secret=([a-zA-Z0-9]{1,40})(?:&|$)/;
const RESIZER = '[iFrameSizer]';

/** The id that pym.js has given the frame; null where there is none that its messages could carry. */
export function pymId({ search }: FrameAddress): string | null {
  const id = new URLSearchParams(search).get('childId');
  return id !== null && PYM_ID.test(id) ? id : null;
}

const amp = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });

/** What every host is told of a height in px: AMP, Flourish and Medium, Datawrapper; pym.js and WordPress where the address names them. */
export function announcements(height: number, address: FrameAddress): HeightMessage[] {
  const id = pymId(address);
  const secret = SECRET.exec(address.hash)?.[1];
  const resize = {
    sender: 'Flourish',
    context: 'iframe.resize',
    method: 'resize',
    height,
    src: address.href,
  };
  return [
    amp(height),
    JSON.stringify(resize),
    { 'datawrapper-height': { [id ?? NAME]: height } },
    ...(id === null ? [] : [`pymxPYMx${id}xPYMxheightxPYMx${height}`]),
    ...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
  ];
}

/** What a host that has asked is told of a height and a width in px. */
export function answer(asking: Asking, height: number, width: number, address: FrameAddress): HeightMessage {
  if (asking.way === 'amp') return amp(height);
  if (asking.way === 'pym') return `pymxPYMx${pymId(address)}xPYMxheightxPYMx${height}`;
  if (asking.way === 'mastodon') return { type: 'setHeight', id: asking.id, height };
  return `${RESIZER}${asking.id}:${height}:${width}:init`;
}

/** Own fields only: a message may bear any key there is. */
function field(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
}

function askedInText(text: string, address: FrameAddress): Asking | null {
  if (text.length > LONGEST_MESSAGE) return null;
  const id = pymId(address);
  if (id !== null && text.startsWith(`pymxPYMx${id}xPYMxwidthxPYMx`)) return { way: 'pym' };
  if (!text.startsWith(RESIZER)) return null;
  // The parent's greeting has its id first, then its settings.
  const [own = '', ...settings] = text.slice(RESIZER.length).split(':');
  return own !== '' && own.length <= LONGEST_ID && settings.length > 5
    ? { way: 'iframe-resizer', id: own }
    : null;
}

/** Which way a message from the host asks for the height; null where it does not ask. Never throws. */
export function askedBy(data: unknown, address: FrameAddress): Asking | null {
  if (typeof data === 'string') return askedInText(data, address);
  if (typeof data !== 'object' || data === null) return null;
  if (field(data, 'sentinel') === 'amp') return field(data, 'type') === 'frames-init' ? { way: 'amp' } : null;
  if (field(data, 'type') !== 'setHeight') return null;
  const id = field(data, 'id');
  const isId = typeof id === 'number' || (typeof id === 'string' && id.length <= LONGEST_ID);
  return isId ? { way: 'mastodon', id } : null;
}
