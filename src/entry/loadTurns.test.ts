import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress, Steps } from '../dataset';
import { inTurns, takeTurns } from './loadTurns';

/** A clock that goes on by the next of some times at each look, and notes when a turn has ended. */
function clock(times: readonly number[]) {
  let at = 0;
  let looks = 0;
  const pauses: number[] = [];
  return {
    pauses,
    now: () => {
      at += times[looks % times.length] ?? 0;
      looks += 1;
      return at;
    },
    pause: async () => {
      pauses.push(at);
    },
  };
}

function* counting(to: number): Steps<string, Progress> {
  for (let done = 1; done <= to; done += 1) yield { stage: 'reading', done, of: to };
  return 'done';
}

describe('work in turns', () => {
  it('goes on for 8 ms, and then lets the page answer', async () => {
    const { pauses, ...time } = clock([1]);
    const told: number[] = [];
    const turns = takeTurns(new AbortController().signal, time);
    expect(await inTurns(counting(20), turns, ({ done }) => told.push(done))).toBe('done');
    expect(told).toEqual([8, 16]);
    expect(pauses).toHaveLength(2);
  });

  it('comes to the same, however it is cut into turns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { minLength: 1, maxLength: 9 }), async (times) => {
        const turns = takeTurns(new AbortController().signal, clock(times));
        const last = await inTurns(counting(60), turns, () => {});
        expect(last).toBe('done');
      }),
    );
  });

  it('stops at the end of a turn once it has been cancelled', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const work = inTurns(counting(100), takeTurns(stop.signal, clock([2])), ({ done }) => {
      told.push(done);
      if (done >= 12) stop.abort();
    });
    await expect(work).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(told).toEqual([4, 8, 12]);
  });

  it('lets others in between with the pause of the browser', async () => {
    const turns = takeTurns(new AbortController().signal);
    const order: string[] = [];
    const other = new Promise<void>((resolve) => {
      setImmediate(() => {
        order.push('other');
        resolve();
      });
    });
    const work = (async () => {
      for (let i = 0; i < 50; i += 1) await turns.next();
      order.push('work');
    })();
    await Promise.all([other, work]);
    expect(order).toEqual(['other', 'work']);
  });
});
