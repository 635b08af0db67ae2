import type { ReactNode } from 'react';
import type { Messages } from '../messages';
import type { Slide } from './slides';
import type { Stage } from './stages';

interface WordsProps {
  readonly slide: Slide;
  readonly stage: Stage;
  /** Whether there is more to come on this slide than its question. */
  readonly isLast: boolean;
  readonly messages: Messages;
  /** What a slide of sources lists. */
  readonly children?: ReactNode;
}

/** A text of more characters is set smaller: all of it stands beside the map at once. */
const LONG = 140;
const isLong = (text: string) => (text.length > LONG ? '' : undefined);

/** What is said now, in large type: the dates, one sentence or the question, and in the end the answer. */
export function Words({ slide, stage, isLast, messages, children }: WordsProps) {
  const { t } = messages;
  return (
    <>
      {slide.dates !== null &&
        (slide.title === null ? (
          <h1 className="present-dates">{slide.dates}</h1>
        ) : (
          <p className="present-dates">{slide.dates}</p>
        ))}
      {slide.title !== null && (
        <h1 className="present-title" dir="auto">
          {slide.title}
        </h1>
      )}
      {stage.kind === 'sentence' ? (
        <p className="present-sentence" dir="auto" data-long={isLong(stage.text)}>
          {stage.text}
        </p>
      ) : (
        <>
          <p className="present-question" dir="auto" data-answered={stage.answer === null ? undefined : ''}>
            {stage.text}
          </p>
          {stage.answer !== null && (
            <p className="present-answer" dir="auto" data-long={isLong(stage.answer)}>
              {stage.answer}
            </p>
          )}
        </>
      )}
      {isLast && slide.prompt !== null && (
        <p className="present-prompt">{t('tour.prompt', { prompt: slide.prompt })}</p>
      )}
      {children}
    </>
  );
}
