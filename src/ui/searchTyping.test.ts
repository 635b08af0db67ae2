import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTyping, PAUSE } from './searchTyping';

const sent: string[] = [];
const timer = {
  setTimeout: (run: () => void, milliseconds: number) => Number(setTimeout(run, milliseconds)),
  clearTimeout: (running: number) => clearTimeout(running),
};
const start = () => createTyping((text) => sent.push(text), timer);

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  it('hands on the last text, once, when the keys pause', () => {
    const typing = start();
    for (const text of ['n', 'na', 'nat']) {
      typing.type(text);
      vi.advanceTimersByTime(PAUSE - 1);
    }
    expect([sent, typing.isAhead()]).toEqual([[], true]);
    vi.advanceTimersByTime(1);
    expect([sent, typing.isAhead()]).toEqual([['nat'], false]);
    vi.runAllTimers();
    expect(sent).toEqual(['nat']);
  });

  it('hands on at once when asked, and not again', () => {
    const typing = start();
    typing.flush();
    typing.type('natanz');
    typing.flush();
    vi.runAllTimers();
    expect(sent).toEqual(['natanz']);
  });

  it('is not ahead any more when its text arrives', () => {
    const ahead: boolean[] = [];
    const typing = createTyping(() => ahead.push(typing.isAhead()), timer);
    typing.type('a');
    vi.runAllTimers();
    expect(ahead).toEqual([false]);
  });
});
