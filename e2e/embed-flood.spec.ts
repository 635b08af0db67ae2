import { expect, mapIn, test } from './hosts';
import { startOf } from './regions';

/** How many from each; `FLOOD=100000` is the long run. */
const MANY = Number(process.env.FLOOD ?? 20_000);
const FRAME = 'width="380" height="480"';

test('a flood of messages from the host and from another frame is dropped, and the slider still answers', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    if (!location.pathname.endsWith('/embed.html')) return;
    const long: number[] = [];
    Object.assign(window, { long, count: 0 });
    addEventListener('message', () =>
      Object.assign(window, { count: Number(Reflect.get(window, 'count')) + 1 }),
    );
    new PerformanceObserver((list) => {
      // What the host does in the same process is not ours.
      for (const { name, duration } of list.getEntries()) if (name === 'self') long.push(duration);
    }).observe({ type: 'longtask' });
  });
  await site.publish(
    page,
    `<iframe id="map" src="${site.url}csp/embed.html?map=svg" ${FRAME}></iframe><iframe id="other" srcdoc="<p>Another frame" ${FRAME}></iframe>`,
  );
  const map = await mapIn(page, 'map');
  const before = await map.evaluate(() => location.search);
  const started = await map.evaluate(() => {
    // Starting took as long as it took.
    Reflect.get(window, 'long').length = 0;
    return performance.now();
  });
  await page.evaluate(async (many) => {
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow);
    const [target, other] = frames;
    if (!target || !other) throw new Error('The frames are not there.');
    const cyclic: Record<string, unknown> = { readout: 1, type: 'goTo' };
    cyclic.event = cyclic;
    const huge = 'x'.repeat(1_000_000);
    const goTo = { readout: 1, type: 'goTo', event: 'call-2025-06-13-putin-netanyahu' };
    const getter = Object.defineProperty({ readout: 1, type: 'show' }, 'id', {
      enumerable: true,
      get: () => huge,
    });
    const sent: readonly ((i: number) => unknown)[] = [
      () => cyclic,
      () => getter,
      () =>
        JSON.parse('{"readout":1,"type":"goTo","id":"p","__proto__":{"event":"polluted"},"constructor":{}}'),
      (i) => (i % 200 === 3 ? huge : 'short'),
      () => ({ readout: 1, type: 'goTo', id: 'deep', event: [[[[]]]] }),
      (i) => ({ readout: 1, type: 'show', id: `i${i}`, search: i % 500 === 5 ? huge : '?'.repeat(4001) }),
      () => new Map([['readout', 1]]),
      () => new Error('readout'),
    ];
    // A frame of its own says what the host may: it is another window.
    const speak = other.window.eval('(target, said) => target.postMessage(said, "*")') as (
      target: Window,
      said: unknown,
    ) => void;
    for (let i = 0; i < many; i++) {
      const say = sent[i % sent.length];
      if (i % 2 === 0) target.postMessage(say?.(i >> 1), '*');
      else speak(target, i % 4 === 1 ? { ...goTo, id: `other-${i}` } : say?.(i >> 1));
      if (i % 200 === 0) await new Promise((turn) => setTimeout(turn));
    }
  }, MANY);
  await expect.poll(() => map.evaluate(() => Reflect.get(window, 'count'))).toBe(MANY);
  const long = await map.evaluate(() => Reflect.get(window, 'long') as number[]);
  const longest = Math.max(0, ...long);
  const took = (await map.evaluate(() => performance.now())) - started;
  console.log(
    `flood: ${MANY} messages in ${Math.round(took)} ms, longest task of the map ${Math.round(longest)} ms`,
  );
  expect(longest).toBeLessThan(200);
  expect(await map.evaluate(() => location.search)).toBe(before);
  expect(await map.evaluate(() => 'event' in Object.prototype || 'polluted' in {})).toBe(false);
  const start = startOf(map as unknown as typeof page);
  const shown = await start.getAttribute('aria-valuetext');
  await start.press('ArrowLeft');
  await expect(start).not.toHaveAttribute('aria-valuetext', shown ?? '');
});
