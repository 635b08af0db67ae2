import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Messages } from '../messages';
import type { Reading } from '../ui';
import { eventsOf, eventsOfTour } from './events';
import { HowKnown } from './HowKnown';
import type { Step, Tour } from './types';

interface TourPanelProps extends Reading {
  readonly tour: Tour;
  readonly step: Step;
  /** The step's number, from 1. */
  readonly number: number;
  /** Whether the reader looks at something else than the step shows. */
  readonly away: boolean;
  /** Whether the reader has just chosen the tour: the keyboard goes to its panel then. */
  readonly takesFocus: boolean;
  readonly onStep: (number: number) => void;
  readonly onEnd: () => void;
}

/** What is kept back until asked for. */
function Answer({ answer, t }: { answer: string; t: Messages['t'] }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="preset"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'tour.hideAnswer' : 'tour.showAnswer')}
      </button>
      <p className="tour-answer" id={id} dir="auto" hidden={!open} role="status">
        {open && answer}
      </p>
    </>
  );
}

const ARROWS = { previous: 'M10,2.5L4.5,8l5.5,5.5', next: 'M6,2.5L11.5,8L6,13.5' } as const;

interface TurnProps {
  readonly way: keyof typeof ARROWS;
  readonly words: string;
  /** Whether there is no step there; the button keeps its place and the keyboard. */
  readonly over: boolean;
  readonly onTurn: () => void;
}

function Turn({ way, words, over, onTurn }: TurnProps) {
  return (
    <button
      type="button"
      className="map-button"
      aria-label={words}
      aria-disabled={over}
      onClick={over ? undefined : onTurn}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" className="tour-arrow">
        <path d={ARROWS[way]} />
      </svg>
    </button>
  );
}

/** The tour that is followed, at its step: what to see, what is asked, how it is known, and the ways on. */
export function TourPanel(props: TourPanelProps) {
  const { tour, step, number, away, takesFocus, onStep, onEnd, ...reading } = props;
  const { dataset, messages } = reading;
  const { t } = messages;
  const panel = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isSources = step.kind === 'sources';
  const events = useMemo(
    () => (isSources ? eventsOfTour(tour, dataset) : eventsOf(step, dataset)),
    [isSources, tour, step, dataset],
  );
  useEffect(() => {
    if (!takesFocus) return;
    title.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [takesFocus]);
  const back = () => {
    onStep(number);
    title.current?.focus({ preventScroll: true });
  };
  return (
    <section className="tour" aria-label={t('tour.following')} data-kind={step.kind} ref={panel}>
      <div className="tour-head">
        <h2 className="tour-title" tabIndex={-1} ref={title}>
          <bdi>{tour.title}</bdi>
        </h2>
        <Turn
          way="previous"
          words={t('tour.previous')}
          over={number === 1}
          onTurn={() => onStep(number - 1)}
        />
        <Turn
          way="next"
          words={t('tour.next')}
          over={number === tour.steps.length}
          onTurn={() => onStep(number + 1)}
        />
        <button type="button" className="map-button" aria-label={t('tour.end')} onClick={onEnd}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3,3L13,13M13,3L3,13" />
          </svg>
        </button>
      </div>
      {away && (
        <p className="tour-away" role="status">
          {t('tour.away')}{' '}
          <button type="button" className="preset" onClick={back}>
            {t('tour.back')}
          </button>
        </p>
      )}
      <div className="tour-step" aria-live="polite" aria-atomic="true">
        <p className="tour-count">
          {t('tour.count', { step: number, steps: tour.steps.length })}
          {step.kind !== 'view' && <> · {t('tour.kind', { kind: step.kind })}</>}
        </p>
        <h3 className="tour-step-title" dir="auto">
          {step.title}
        </h3>
        <p className="tour-see" dir="auto">
          {step.see}
        </p>
        {step.prompt !== null && <p className="tour-prompt">{t('tour.prompt', { prompt: step.prompt })}</p>}
        {step.question !== null && (
          <p className="tour-question" dir="auto">
            {step.question}
          </p>
        )}
      </div>
      {step.answer !== null && <Answer key={`${tour.id} ${number}`} answer={step.answer} t={t} />}
      <details className="tour-known" key={step.kind} open={isSources}>
        <summary>{t('tour.howKnown')}</summary>
        <HowKnown events={events} level={3} {...reading} />
      </details>
    </section>
  );
}
