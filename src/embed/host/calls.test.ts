import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCalls } from './calls';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a call to the map', () => {
  it('waits until there is a map, and settles as that answers', async () => {
    const calls = createCalls(1000);
    const posted: unknown[] = [];
    const first = calls.send({ type: 'play' });
    const second = calls.send({ type: 'goTo', event: 'x' });
    expect(posted).toEqual([]);
    calls.connect((message) => posted.push(message));
    expect(posted).toEqual([
      { readout: 1, type: 'play', id: '1' },
      { readout: 1, type: 'goTo', id: '2', event: 'x' },
    ]);
    calls.answer({ type: 'ack', id: '2', ok: false, reason: 'unknown-event' });
    calls.answer({ type: 'ack', id: '1', ok: true });
    await expect(first).resolves.toBeUndefined();
    await expect(second).rejects.toThrow('unknown-event');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails when its time is up, and takes no answer to anything else', async () => {
    const calls = createCalls(1000);
    calls.connect(() => {});
    const call = calls.send({ type: 'pause' });
    for (const id of ['', '2', '__proto__', 'constructor']) calls.answer({ type: 'ack', id, ok: true });
    vi.advanceTimersByTime(1000);
    await expect(call).rejects.toThrow('timeout');
  });

  it('fails with the frame it was meant for', async () => {
    const calls = createCalls(1000);
    const call = calls.send({ type: 'pause' });
    calls.end('unloaded');
    await expect(call).rejects.toThrow('unloaded');
    const posted = vi.fn();
    calls.connect(posted);
    expect(posted).not.toHaveBeenCalled();
  });

  it('fails at once where it cannot be posted', () => {
    const calls = createCalls(1000);
    const event: unknown = () => {};
    expect(() => calls.send({ type: 'goTo', event: event as string })).toThrow();
    expect(vi.getTimerCount()).toBe(0);
  });
});
