import { useEffect, useRef, useState } from 'react';
import { createAnnouncer, type Schedule } from '../time';

const schedule: Schedule = (task, ms) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/** Says a text politely when it changes: at most one a second, and none while `held`. Gives what is being said. */
export function useAnnouncer(text: string, held: boolean): string {
  const [said, setSaid] = useState('');
  const announcer = useRef<ReturnType<typeof createAnnouncer> | null>(null);
  const first = useRef(text);
  useEffect(() => {
    announcer.current = createAnnouncer({ say: setSaid, schedule, now: () => performance.now() });
    return () => announcer.current?.hold();
  }, []);
  useEffect(() => {
    if (held) announcer.current?.hold();
    else announcer.current?.release();
  }, [held]);
  useEffect(() => {
    // What stands there when the page opens is read anyway.
    if (text !== first.current) announcer.current?.tell(text);
    first.current = '';
  }, [text]);
  return said;
}
