import { useCallback, useEffect, useRef, useState } from 'react';
import type { AllMessages } from '../messages/late';
import { type Asked, type Line, openLine, type Shown } from './channel';
import { commandOf, holderOf } from './keys';
import { Clock, Timer } from './Timer';

interface SpeakerProps {
  readonly session: string;
  readonly messages: AllMessages;
}

const ASKED: readonly Asked[] = ['previous', 'next', 'black', 'reveal', 'howKnown', 'restart'];
const isAsked = (command: string | null): command is Asked => ASKED.some((asked) => asked === command);

/** The speaker's own window: what is shown, what to say, what comes next, and the time; its keys move the screen. */
export function Speaker({ session, messages }: SpeakerProps) {
  const { t, dir } = messages;
  const [shown, setShown] = useState<Shown | null>(null);
  const [gone, setGone] = useState(false);
  const letters = shown?.letters ?? true;
  const line = useRef<Line | null>(null);
  const ask = useCallback((command: Asked) => line.current?.say({ v: 1, type: 'do', command }), []);

  useEffect(() => {
    line.current = openLine(session, (said) => {
      if (said.type === 'gone') setGone(true);
      if (said.type !== 'shown') return;
      setShown(said.shown);
      setGone(false);
    });
    line.current.say({ v: 1, type: 'ask' });
    return () => line.current?.close();
  }, [session]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event, holderOf(event.target), dir, letters);
      if (!isAsked(command)) return;
      event.preventDefault();
      if (!event.repeat) ask(command);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [ask, dir, letters]);

  if (shown === null)
    return (
      <main className="speaker">
        <h1>{t('speaker.title')}</h1>
        <p role="status">{t('speaker.waiting')}</p>
      </main>
    );
  const { slide, number, count, stage, stages, next, black, veiled } = shown;
  return (
    <main className="speaker">
      <header className="speaker-head">
        <h1>
          {t('present.count', { number, count })} · <bdi>{slide.title}</bdi>
        </h1>
        <Clock messages={messages} />
        <Timer session={session} messages={messages} />
      </header>
      {gone && (
        <p className="notice" role="status">
          {t('speaker.gone')}
        </p>
      )}
      <section className="speaker-now" aria-label={t('speaker.now')}>
        <h2>{t('speaker.nowPart', { stage, stages })}</h2>
        {black && <p className="notice">{t('speaker.black')}</p>}
        <p className="speaker-shown" role="status" dir="auto">
          {shown.shown}
        </p>
      </section>
      <section className="speaker-notes" aria-label={t('speaker.notes')}>
        <h2>{t('speaker.notes')}</h2>
        <p dir="auto">{slide.notes ?? t('speaker.noNotes')}</p>
        {slide.question !== null && (
          <>
            <h2>{t('speaker.question')}</h2>
            <p dir="auto">{slide.question}</p>
          </>
        )}
        {slide.answer !== null && (
          <>
            <h2>{t('speaker.answer')}</h2>
            <p dir="auto">{slide.answer}</p>
          </>
        )}
        <h2>{t('speaker.next')}</h2>
        <p dir="auto">{next ?? t('speaker.end')}</p>
      </section>
      <footer className="speaker-foot">
        {ASKED.filter((command) => command !== 'restart' && (command !== 'reveal' || veiled)).map(
          (command) => (
            <button type="button" key={command} className="present-button" onClick={() => ask(command)}>
              {t(command === 'black' && black ? 'present.light' : `present.${command}`)}
            </button>
          ),
        )}
      </footer>
    </main>
  );
}
