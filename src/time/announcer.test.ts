import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnouncer } from './announcer';
import { handWoundClock } from './fixtures/clock';

/** An announcer on a clock wound by hand, and what was said when. */
function bench(gapMs?: number) {
  const { now, schedule, pass, pending } = handWoundClock();
  const said: [number, string][] = [];
  const say = (text: string) => said.push([now(), text]);
  const announcer = createAnnouncer({ say, now, schedule, ...(gapMs === undefined ? {} : { gapMs }) });
  return { announcer, said, pass, pending };
}

describe('an announcer', () => {
  it('says the first at once, then the latest after a second', () => {
    const { announcer, said, pass, pending } = bench();
    announcer.tell('a');
    pass(100);
    announcer.tell('b');
    pass(100);
    announcer.tell('c');
    expect(pending()).toBe(1);
    pass(5000);
    announcer.tell('d');
    expect(said).toEqual([
      [0, 'a'],
      [1000, 'c'],
      [5200, 'd'],
    ]);
  });

  it('says a text once, and nothing when it has come back to what was said', () => {
    const { announcer, said, pass, pending } = bench();
    announcer.tell('a');
    announcer.tell('a');
    announcer.tell('b');
    announcer.tell('a');
    expect(pending()).toBe(0);
    pass(3000);
    announcer.tell('a');
    expect(said).toEqual([[0, 'a']]);
  });

  it('says nothing while held, and the latest on release', () => {
    const { announcer, said, pass, pending } = bench();
    announcer.tell('a');
    announcer.tell('b');
    announcer.hold();
    expect(pending()).toBe(0);
    announcer.tell('c');
    pass(5000);
    announcer.tell('d');
    announcer.release();
    announcer.release();
    expect(said).toEqual([
      [0, 'a'],
      [5000, 'd'],
    ]);
  });

  it('waits out its second on release too', () => {
    const { announcer, said, pass } = bench(400);
    announcer.tell('a');
    announcer.hold();
    announcer.tell('b');
    pass(100);
    announcer.release();
    expect(said).toEqual([[0, 'a']]);
    pass(300);
    expect(said[1]).toEqual([400, 'b']);
  });

  it('may be told more by what it says to', () => {
    const heard: string[] = [];
    let task: (() => void) | null = null;
    let now = 0;
    const announcer = createAnnouncer({
      say(text) {
        heard.push(text);
        if (text === 'a') announcer.tell('b');
      },
      now: () => now,
      schedule(next) {
        task = next;
        return () => {
          task = null;
        };
      },
    });
    announcer.tell('a');
    expect(heard).toEqual(['a']);
    now = 1000;
    const next: (() => void) | null = task;
    if (next !== null) (next as () => void)();
    expect(heard).toEqual(['a', 'b']);
  });

  it('never says two within a second or one twice in a row, and ends on the latest', () => {
    const step = fc.oneof(
      fc.record({ tell: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ pass: fc.nat(1500) }),
      fc.constant({ hold: true }),
      fc.constant({ hold: false }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { announcer, said, pass } = bench();
        let [latest, held] = ['', false];
        for (const step of steps) {
          const before = said.length;
          if ('tell' in step) {
            latest = step.tell;
            announcer.tell(latest);
          } else if ('pass' in step) pass(step.pass);
          else {
            held = step.hold;
            if (held) announcer.hold();
            else announcer.release();
          }
          if (held) expect(said.length).toBe(before);
        }
        announcer.release();
        pass(1000);
        if (latest !== '') expect(said.at(-1)?.[1]).toBe(latest);
        said.forEach(([at, text], i) => {
          const [before, other] = said[i - 1] ?? [-Infinity, ''];
          expect(at - before).toBeGreaterThanOrEqual(1000);
          expect(text).not.toBe(other);
        });
      }),
      { numRuns: 500 },
    );
  });
});
