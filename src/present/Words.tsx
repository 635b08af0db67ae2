import type { AllMessages } from '../messages/late';
import type { Slide } from './slides';
import type { Stage } from './stages';

interface WordsProps {
  readonly slide: Slide;
  readonly stage: Stage;
  /** Whether there is more to come on this slide than its question. */
  readonly isLast: boolean;
  readonly messages: AllMessages;
}

/** A text of more characters is set smaller: all of it stands beside the map at once. */
const LONG = 140;
const isLong = (text: string) => (text.length > LONG ? '' : undefined);

/** Some of the publishers that a slide of sources lists, and how many there are. */
function Sources({
  part,
  count,
  messages,
}: Omit<Extract<Stage, { kind: 'sources' }>, 'kind' | 'text'> & Pick<WordsProps, 'messages'>) {
  const { from, items } = part;
  return (
    <>
      <ul className="present-sources">
        {items.map((publisher) => (
          <li key={publisher}>
            <bdi>{publisher}</bdi>
          </li>
        ))}
      </ul>
      <p>{messages.t('present.sources', { from, to: from + items.length - 1, count })}</p>
    </>
  );
}

/** What is said now, in large type: the dates, one sentence or the question, and in the end the answer. */
export function Words({ slide, stage, isLast, messages }: WordsProps) {
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
      {stage.kind !== 'question' ? (
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
      {stage.kind === 'sources' && <Sources part={stage.part} count={stage.count} messages={messages} />}
    </>
  );
}
