import { useEffect, useRef, useState } from 'react';
import { createAnnouncer, type Schedule } from '../time';

const schedule: Schedule = (task, ms) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};

/**
 * Says politely which lines of a text are new: at most once a second, and nothing while `held`. Gives what is being said.
 */
export function useAnnouncer(text: string, held: boolean): string {
  const [said, setSaid] = useState('');
  const announcer = useRef<ReturnType<typeof createAnnouncer> | null>(null);
  // What stands there when the page opens is read anyway.
  const first = useRef(text);
  const known = useRef(text.split('\n'));
  useEffect(() => {
    const say = (text: string) => {
      const lines = text.split('\n');
      setSaid(lines.filter((line) => !known.current.includes(line)).join(' '));
      known.current = lines;
    };
    announcer.current = createAnnouncer({ say, schedule, now: () => performance.now() });
    return () => announcer.current?.hold();
  }, []);
  useEffect(() => {
    if (held) announcer.current?.hold();
    else announcer.current?.release();
  }, [held]);
  useEffect(() => {
    if (text !== first.current) announcer.current?.tell(text);
    first.current = '';
  }, [text]);
  return said;
}
