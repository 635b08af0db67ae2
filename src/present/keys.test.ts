import { describe, expect, it } from 'vitest';
import { COMMANDS, type Command, commandOf, type Holder, keysOf, type Press } from './keys';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
  ...more,
});

const HELD: readonly Partial<Press>[] = [{ ctrlKey: true }, { altKey: true }, { metaKey: true }];

/** Each key, what it does, and which controls keep it for themselves. */
const TABLE: readonly (readonly [key: string, command: Command, keptBy: readonly Holder[]])[] = [
  ['PageDown', 'next', []],
  ['PageUp', 'previous', []],
  ['n', 'next', []],
  ['p', 'previous', []],
  ['ArrowRight', 'next', ['mover']],
  ['ArrowDown', 'next', ['mover']],
  ['ArrowLeft', 'previous', ['mover']],
  ['ArrowUp', 'previous', ['mover']],
  [' ', 'next', ['control', 'mover']],
  ['Home', 'first', ['mover']],
  ['End', 'last', ['mover']],
  ['F5', 'restart', []],
  ['b', 'black', []],
  ['B', 'black', []],
  ['.', 'black', []],
  ['v', 'black', []],
  ['/', 'black', []],
  ['r', 'reveal', []],
  ['w', 'howKnown', []],
  ['f', 'fullscreen', []],
  ['s', 'speaker', []],
  ['g', 'goTo', []],
  ['?', 'help', []],
  ['Escape', 'leave', []],
];

describe('commandOf', () => {
  it('takes no letter and no sign for a key once they are switched off, and everything else as ever', () => {
    for (const [key, command] of TABLE) {
      const isLetter = key.length === 1 && key !== ' ';
      expect(commandOf(press(key), 'none', 'ltr', false), key).toBe(isLetter ? null : command);
    }
    expect(commandOf(press('и', { code: 'KeyB' }), 'none', 'ltr', false)).toBeNull();
    for (const command of COMMANDS)
      for (const key of keysOf(command, 'ltr', false)) expect(key).not.toMatch(/^[A-Z.?]$/);
  });

  it.each(TABLE)('%s asks for %s', (key, command, keptBy) => {
    for (const holder of ['none', 'control', 'mover'] as const)
      expect(commandOf(press(key), holder), holder).toBe(keptBy.includes(holder) ? null : command);
    expect(commandOf(press(key), 'text')).toBeNull();
    for (const held of HELD) expect(commandOf(press(key, held), 'none')).toBeNull();
  });

  it('goes back with Shift and space, and leaves other keys with Shift to the browser', () => {
    expect(commandOf(press(' ', { shiftKey: true }), 'none')).toBe('previous');
    expect(commandOf(press('?', { shiftKey: true }), 'none')).toBe('help');
    expect(commandOf(press('F5', { shiftKey: true }), 'none')).toBeNull();
    expect(commandOf(press('ArrowRight', { shiftKey: true }), 'none')).toBeNull();
  });

  it('follows the lines of a page from right to left, but a clicker’s keys are the same', () => {
    const there = (key: string) => commandOf(press(key), 'none', 'rtl');
    expect(['ArrowLeft', 'ArrowDown', 'PageDown'].map(there)).toEqual(['next', 'next', 'next']);
    expect(['ArrowRight', 'ArrowUp', 'PageUp'].map(there)).toEqual(['previous', 'previous', 'previous']);
    expect(keysOf('next', 'rtl')).toContain('←');
    expect(keysOf('previous', 'rtl')).toContain('→');
    expect(keysOf('next', 'ltr')).toContain('→');
  });

  it('knows a clicker’s keys by their place where the keyboard is set to other letters', () => {
    expect(commandOf(press('и', { code: 'KeyB' }), 'none')).toBe('black');
    expect(commandOf(press('ю', { code: 'Period' }), 'none')).toBe('black');
    expect(commandOf(press('د', { code: 'KeyN' }), 'none')).toBe('next');
    expect(commandOf(press('é', { code: 'Digit2' }), 'none')).toBeNull();
  });

  it('leaves all other keys alone', () => {
    for (const key of ['Tab', 'Enter', 'a', 'F1', 'F12', '0', 'constructor'])
      expect(commandOf(press(key), 'none')).toBeNull();
  });

  it('has every command on some key that the help names', () => {
    const known = new Set(TABLE.map(([, command]) => command));
    for (const command of COMMANDS) {
      expect(known.has(command), command).toBe(true);
      expect(keysOf(command, 'ltr').length).toBeGreaterThan(0);
    }
  });
});
