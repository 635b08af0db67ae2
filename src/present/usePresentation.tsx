import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Command, commandOf, holderOf } from './keys';
import { remember, remembered } from './memory';
import { placeBeside } from './stages';

/** The slides there are, the one that is shown, and the way to another. */
export interface Deck {
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  /** What the slide at an index is known by: another key, another slide. */
  readonly keyOf: (index: number) => string;
  /** How many stages the slide at an index has. */
  readonly stagesOf: (index: number) => number;
  readonly goTo: (index: number) => void;
}

/** What a command does that concerns no slide. */
export type Others = Readonly<
  Record<Exclude<Command, 'next' | 'previous' | 'first' | 'last' | 'restart' | 'black'>, () => void>
>;

/** A dialog that stands open keeps all keys but its own and a clicker's, which close it first. */
const openDialog = () => document.querySelector<HTMLDialogElement>('dialog[open]');
const closeAll = () => {
  openDialog()?.close();
  document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
};

/**
 * Where a presentation is, and what moves it: keys while it is there, and `run` for all else. What has been shown of a slide,
 * whether the screen is black and whether letters are keys outlast a reload. `dir` is the page's: forward is where its lines go.
 */
export function usePresentation(deck: Deck, others: Others, dir: 'ltr' | 'rtl') {
  const key = deck.keyOf(deck.index);
  const [told, setTold] = useState(() => {
    const { key, stage } = remembered();
    return { key, stage };
  });
  const [black, setBlack] = useState(() => remembered().black);
  const stage = told.key === key ? Math.min(told.stage, deck.stagesOf(deck.index) - 1) : 0;
  const [letters, setLetters] = useState(() => remembered().letters);
  useEffect(() => remember({ key, stage, black, letters }), [key, stage, black, letters]);

  const show = (index: number, stage: number) => {
    setTold({ key: deck.keyOf(index), stage });
    if (index !== deck.index) deck.goTo(index);
  };
  const step = (direction: 1 | -1) => {
    const place = placeBeside({ index: deck.index, stage }, direction, deck.count, deck.stagesOf);
    if (place) show(place.index, place.stage);
  };
  const light = black ? () => setBlack(false) : null;
  const commands: Readonly<Record<Command, () => void>> = {
    ...others,
    // The first press on a black screen gives it back: nothing is passed over unseen.
    next: light ?? (() => step(1)),
    previous: light ?? (() => step(-1)),
    first: light ?? (() => show(0, 0)),
    restart: light ?? (() => show(0, 0)),
    last: light ?? (() => show(deck.count - 1, 0)),
    black: () => setBlack(!black),
    howKnown: light ?? others.howKnown,
    leave: light ?? others.leave,
  };
  const latest = useRef(commands);
  latest.current = commands;
  // Whatever stands open closes first; what is asked for again has only closed. What a command changes is there before the
  // next is heard, however soon that comes.
  const run = useCallback((command: Command) => {
    const shown = openDialog()?.dataset.command;
    closeAll();
    if (shown !== command) flushSync(latest.current[command]);
  }, []);

  // As soon as there is something to read: whoever has read it may press.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, holderOf(event.target), dir, letters);
      if (command === null) return;
      const isOpen = openDialog() !== null || document.querySelector(':popover-open') !== null;
      const isOn = event.key.startsWith('Page') || event.key === 'F5';
      const isAgain = openDialog()?.dataset.command === command;
      // What stands open has the keys but its own; Escape closes it by itself.
      if (isOpen && !isOn && !isAgain) return;
      event.preventDefault();
      event.stopPropagation();
      // A key held down neither rushes through nor makes the screen flicker.
      if (event.repeat) return;
      run(command);
    };
    // Before the map and the axis: while presenting, clicker keys win.
    addEventListener('keydown', onKeyDown, { capture: true });
    return () => removeEventListener('keydown', onKeyDown, { capture: true });
  }, [run, dir, letters]);
  return { stage, black, letters, setLetters, run, goTo: (index: number) => show(index, 0) };
}
