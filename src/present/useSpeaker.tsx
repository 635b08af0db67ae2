import { useCallback, useEffect, useRef } from 'react';
import { canTalk, type Line, openLine, type Shown } from './channel';
import type { Command } from './keys';
import { remembered } from './memory';

const FEATURES = 'popup,width=960,height=720';

/**
 * Keeps the speaker's window in step: tells it what is shown and does what it asks for. Gives what opens the window: false
 * where there can be none.
 */
export function useSpeaker(shown: Shown, lang: string, run: (command: Command) => void): () => boolean {
  const line = useRef<Line | null>(null);
  const latest = useRef(shown);
  latest.current = shown;
  const text = JSON.stringify(shown);

  useEffect(() => {
    if (!canTalk()) return;
    const tell = () => line.current?.say({ v: 1, type: 'shown', shown: latest.current });
    line.current = openLine(remembered().session, (said) => {
      if (said.type === 'ask') tell();
      if (said.type === 'do') run(said.command);
    });
    tell();
    const gone = () => line.current?.say({ v: 1, type: 'gone' });
    addEventListener('pagehide', gone);
    addEventListener('pageshow', tell);
    return () => {
      removeEventListener('pagehide', gone);
      removeEventListener('pageshow', tell);
      gone();
      line.current?.close();
      line.current = null;
    };
  }, [run]);
  useEffect(() => {
    line.current?.say({ v: 1, type: 'shown', shown: JSON.parse(text) as Shown });
  }, [text]);

  return useCallback(() => {
    if (!canTalk()) return false;
    const { session } = remembered();
    const opened = window.open(
      `./speaker.html?session=${session}&lang=${lang}`,
      `readout-${session}`,
      FEATURES,
    );
    opened?.focus();
    return opened !== null;
  }, [lang]);
}
