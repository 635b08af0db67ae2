import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AllMessages } from '../messages/late';
import type { Step } from '../tour';
import { Controls } from './Controls';
import { Dialog } from './Dialog';
import { GoTo, Help, PrintedNotes } from './Dialogs';
import type { Slide } from './slides';
import { placeBeside, stagesOf } from './stages';
import { type Deck, usePresentation } from './usePresentation';
import { useSpeaker } from './useSpeaker';
import { useSwipe } from './useSwipe';
import { useWakeLock } from './useWakeLock';
import { Words } from './Words';

/** A deck whose stages follow from what its slides say. */
export interface Slides extends Omit<Deck, 'stagesOf'> {
  readonly slideAt: (index: number) => Slide;
  /** Title of the slide after the one shown, for the speaker; null at the end. */
  readonly nextTitle: string | null;
}

export interface PresentProps {
  /** Of what is presented. */
  readonly title: string;
  readonly slides: Slides;
  /** The steps of the tour, for notes on paper; none where no tour is presented. */
  readonly steps: readonly Step[];
  readonly veiled: boolean;
  readonly messages: AllMessages;
  /** The map and the time axis. */
  readonly map: ReactNode;
  readonly time: ReactNode;
  /** How it is known what is shown. */
  readonly howKnown: ReactNode;
  readonly onReveal: () => void;
  /** Asks which sheet to print. */
  readonly onPrint: () => void;
  readonly onLeave: () => void;
}

function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.();
  // Refused in some frames: the window stays as large as it is.
  done?.catch(() => {});
}

/** What covers all else has the keyboard. */
const takeKeyboard = (element: HTMLElement | null) => element?.focus({ preventScroll: true });

/** The story before a room: map and one sentence at a time, by keys, clicker, touch or buttons. */
export function Present(props: PresentProps) {
  const { title, slides, steps, veiled, messages, map, time, howKnown } = props;
  const { onReveal, onPrint, onLeave } = props;
  const { index, count } = slides;
  const [open, setOpen] = useState<'help' | 'goTo' | 'howKnown' | 'notes' | null>(null);
  const closing = (it: typeof open) => () => setOpen((now) => (now === it ? null : now));
  const slide = slides.slideAt(index);
  const stagesAt = (at: number) => stagesOf(slides.slideAt(at), messages.lang);
  const deck: Deck = { ...slides, stagesOf: (at) => stagesAt(at).length };
  const { stage, black, letters, setLetters, run, goTo } = usePresentation(
    deck,
    {
      reveal: () => veiled && onReveal(),
      fullscreen: toggleFullscreen,
      speaker: () => {
        if (!openSpeaker()) setOpen('notes');
      },
      goTo: () => setOpen('goTo'),
      help: () => setOpen('help'),
      howKnown: () => setOpen('howKnown'),
      leave: onLeave,
    },
    messages.dir,
  );
  const stages = stagesAt(index);
  const shown = stages[stage] ?? { kind: 'sentence', text: slide.see };
  const said = [shown.text, shown.kind === 'question' ? shown.answer : null].flatMap((words) => words ?? []);
  const openSpeaker = useSpeaker(
    {
      title,
      slide: {
        ...{
          title: slide.title ?? slide.dates ?? '',
          dates: slide.dates,
          see: slide.see,
          notes: slide.notes,
        },
        ...{ question: slide.question, answer: slide.answer },
      },
      shown: said.join(' '),
      ...{ number: index + 1, count, stage: stage + 1, stages: stages.length, black, veiled, letters },
      next: slides.nextTitle,
    },
    messages.lang,
    run,
  );
  useWakeLock();
  const swipe = useSwipe(run, messages.dir);
  const beside = (direction: 1 | -1) =>
    placeBeside({ index, stage }, direction, count, deck.stagesOf) !== null;
  const isText = slide.kind !== 'view';
  const words = useRef<HTMLElement>(null);
  // Where what had the keyboard is gone, or may not have it any more, the words have it.
  useEffect(() => {
    const held = document.activeElement;
    if (held === document.body || held?.closest('[inert]')) words.current?.focus({ preventScroll: true });
  });
  return (
    <div className="present" data-kind={slide.kind}>
      <div className="present-ground" inert={isText || black}>
        <div className="present-map">{map}</div>
        <div className="present-time">{time}</div>
      </div>
      <main
        className="present-words"
        tabIndex={-1}
        ref={words}
        inert={black}
        aria-live="polite"
        aria-atomic="true"
        {...swipe}
      >
        <Words {...{ slide, stage: shown, messages }} isLast={stage === stages.length - 1} />
      </main>
      <Controls
        {...{ messages, count, run }}
        veiled={veiled && !isText}
        number={index + 1}
        hasPrevious={beside(-1)}
        hasNext={beside(1)}
      />
      {black && (
        <button
          type="button"
          ref={takeKeyboard}
          className="present-black"
          aria-label={messages.t('present.light')}
          onClick={() => run('black')}
          {...swipe}
        />
      )}
      {open === 'help' && (
        <Help {...{ messages, letters }} onLetters={setLetters} onClose={closing('help')} />
      )}
      {open === 'howKnown' && (
        <Dialog
          {...{ messages }}
          title={messages.t('present.howKnown')}
          command="howKnown"
          className="present-known"
          onClose={closing('howKnown')}
        >
          {howKnown}
        </Dialog>
      )}
      {open === 'goTo' && (
        <GoTo
          {...{ messages, count }}
          number={index + 1}
          onClose={closing('goTo')}
          onGo={(n) => goTo(n - 1)}
        />
      )}
      {open === 'notes' && (
        <PrintedNotes
          {...{ messages, steps, title }}
          onClose={closing('notes')}
          onPrint={() => {
            setOpen(null);
            onPrint();
          }}
        />
      )}
    </div>
  );
}
