import { useEffect, useState } from 'react';
import type { AllMessages } from '../messages/late';

const SECOND = 1000;

/** The moment now, anew every second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** The time of day. */
export function Clock({ messages }: { readonly messages: AllMessages }) {
  const words = new Intl.DateTimeFormat(messages.locale, { hour: '2-digit', minute: '2-digit' }).format(
    useNow(),
  );
  return (
    <p className="speaker-clock">
      <span className="visually-hidden">{messages.t('speaker.clock')} </span>
      {words}
    </p>
  );
}

/** ms that had passed when it was last started, and when that was; null while it pauses. */
interface Running {
  readonly passed: number;
  readonly since: number | null;
}

const keyOf = (session: string) => `readout-timer-${session}`;

function restored(session: string): Running {
  try {
    const { passed, since } = JSON.parse(sessionStorage.getItem(keyOf(session)) ?? 'null') as Running;
    if (typeof passed === 'number' && (since === null || typeof since === 'number')) return { passed, since };
  } catch {
    // Nothing kept, or nothing may be: it starts now.
  }
  return { passed: 0, since: Date.now() };
}

/** How long it has gone on; pauses, goes on, and starts over. It outlasts a reload of its window. */
export function Timer({ session, messages }: { readonly session: string; readonly messages: AllMessages }) {
  const { t } = messages;
  const now = useNow();
  const [running, setRunning] = useState(() => restored(session));
  useEffect(() => {
    try {
      sessionStorage.setItem(keyOf(session), JSON.stringify(running));
    } catch {
      // It goes on for as long as the window is there.
    }
  }, [session, running]);
  const { passed, since } = running;
  const seconds = Math.floor((passed + (since === null ? 0 : Math.max(0, now - since))) / SECOND);
  const two = new Intl.NumberFormat(messages.locale, { minimumIntegerDigits: 2, useGrouping: false });
  const pause = () =>
    setRunning(
      since === null ? { passed, since: Date.now() } : { passed: passed + Date.now() - since, since: null },
    );
  return (
    <div className="speaker-timer">
      <p role="timer" aria-label={t('speaker.timer')}>
        {two.format(Math.floor(seconds / 60))}:{two.format(seconds % 60)}
      </p>
      <button type="button" className="present-button" onClick={pause}>
        {t(since === null ? 'speaker.goOn' : 'speaker.pause')}
      </button>
      <button
        type="button"
        className="present-button"
        onClick={() => setRunning({ passed: 0, since: since === null ? null : Date.now() })}
      >
        {t('speaker.reset')}
      </button>
    </div>
  );
}
