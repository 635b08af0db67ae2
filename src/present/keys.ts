/** What can be asked of a presentation by key, by button, or from the speaker's window. */
export const COMMANDS = [
  'next',
  'previous',
  'first',
  'last',
  'restart',
  'black',
  'reveal',
  'howKnown',
  'fullscreen',
  'speaker',
  'goTo',
  'help',
  'leave',
] as const;
export type Command = (typeof COMMANDS)[number];

/** A key as pressed: what it says, where it is, and what is held with it. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What has the keyboard, as far as it has keys of its own: a field for text takes all of them. */
export type Holder = 'text' | 'control' | 'mover' | 'none';

interface Key {
  readonly command: Command;
  /** A clicker sends it: only a field for text keeps it. */
  readonly clicker?: true;
  /** The controls that have a use of their own for it. */
  readonly ownOf?: Holder;
}

/** What keys do while presenting, as reveal.js and clickers have them. */
const KEYS: Readonly<Record<string, Key>> = {
  PageDown: { command: 'next', clicker: true },
  PageUp: { command: 'previous', clicker: true },
  F5: { command: 'restart', clicker: true },
  Escape: { command: 'leave', clicker: true },
  b: { command: 'black', clicker: true },
  '.': { command: 'black', clicker: true },
  v: { command: 'black' },
  '/': { command: 'black' },
  n: { command: 'next' },
  p: { command: 'previous' },
  ArrowRight: { command: 'next', ownOf: 'mover' },
  ArrowDown: { command: 'next', ownOf: 'mover' },
  ArrowLeft: { command: 'previous', ownOf: 'mover' },
  ArrowUp: { command: 'previous', ownOf: 'mover' },
  Home: { command: 'first', ownOf: 'mover' },
  End: { command: 'last', ownOf: 'mover' },
  ' ': { command: 'next', ownOf: 'control' },
  'shift+ ': { command: 'previous', ownOf: 'control' },
  r: { command: 'reveal' },
  w: { command: 'howKnown' },
  f: { command: 'fullscreen' },
  s: { command: 'speaker' },
  g: { command: 'goTo' },
  '?': { command: 'help' },
};

/** A clicker sends places of keys: with a keyboard set to Greek or Persian, its B arrives as another letter. */
const byPlace = (code: string): string =>
  code === 'Period' ? '.' : code === 'Slash' ? '/' : code.replace(/^Key/, '').toLowerCase();

/** On a page from right to left, what comes next lies to the left. */
const ACROSS: Readonly<Record<string, string>> = {
  ArrowRight: 'ArrowLeft',
  ArrowLeft: 'ArrowRight',
  '→': '←',
  '←': '→',
};
const across = (key: string, dir: 'ltr' | 'rtl'): string => (dir === 'rtl' && ACROSS[key]) || key;

/**
 * What a key asks for while presenting on a page of a direction; null for what is left to whatever has the keyboard, or to
 * the browser. Without `letters`, single letters and signs ask for nothing: who speaks to the machine sends them unawares.
 */
export function commandOf(
  press: Press,
  holder: Holder,
  dir: 'ltr' | 'rtl' = 'ltr',
  letters = true,
): Command | null {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey } = press;
  if (!letters && key.length === 1 && key !== ' ') return null;
  if (ctrlKey || altKey || metaKey || holder === 'text') return null;
  const isForeign = key.length === 1 && key > '~';
  const name = isForeign ? byPlace(code) : key.length === 1 ? key.toLowerCase() : across(key, dir);
  // Reloading past the cache is Shift and F5; a question mark is Shift and something else on most keyboards.
  if (shiftKey && key.length > 1) return null;
  const pressed = shiftKey && name === ' ' ? 'shift+ ' : name;
  const found = Object.hasOwn(KEYS, pressed) ? KEYS[pressed] : undefined;
  if (!found) return null;
  const { command, clicker, ownOf } = found;
  const isKept = ownOf !== undefined && (holder === ownOf || (ownOf === 'control' && holder === 'mover'));
  return isKept && !clicker ? null : command;
}

const TEXT =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])';
const MOVERS = 'input, [data-key], [role="application"], [role="slider"], [role="toolbar"], [role="listbox"]';
const CONTROLS = 'button, a[href], summary, [role="button"]';

/** What has the keyboard where a key is pressed. */
export function holderOf(target: EventTarget | null): Holder {
  if (!(target instanceof Element)) return 'none';
  if (target.closest(TEXT)) return 'text';
  if (target.closest(MOVERS)) return 'mover';
  return target.closest(CONTROLS) ? 'control' : 'none';
}

const KEYS_OF: Readonly<Record<Command, readonly string[]>> = {
  next: ['Page Down', '→', '↓', 'Space', 'N'],
  previous: ['Page Up', '←', '↑', 'Shift + Space', 'P'],
  first: ['Home'],
  last: ['End'],
  restart: ['F5'],
  black: ['B', '.'],
  reveal: ['R'],
  howKnown: ['W'],
  fullscreen: ['F'],
  speaker: ['S'],
  goTo: ['G'],
  help: ['?'],
  leave: ['Esc'],
};

/** The keys of a command on a page of a direction, as they are written on keyboards; what nobody needs to know of is left out. */
export const keysOf = (command: Command, dir: 'ltr' | 'rtl', letters = true): readonly string[] =>
  KEYS_OF[command].filter((key) => letters || !/^[A-Z.?]$/.test(key)).map((key) => across(key, dir));
