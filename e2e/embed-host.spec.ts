import type { Page } from '@playwright/test';
import { expect, focusedIn, liveFrameIn, startIn, test } from './hosts';

const CALL = 'call-2025-06-13-putin-pezeshkian';
const LATER = 'call-2026-01-16-putin-netanyahu';

test.use({ viewport: { width: 900, height: 700 }, contextOptions: { reducedMotion: 'reduce' } });

/** What a page hears of maps: the events of its elements, and the messages that reach its window. */
interface Heard {
  readonly events: (readonly [type: string, detail: object])[];
  /** Type and id of each in our envelope. */
  readonly messages: (readonly [type: unknown, id: unknown])[];
}

/** Has the next page that is opened write down what it hears. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    if (window !== window.top) return;
    const heard: Heard = { events: [], messages: [] };
    for (const type of ['ready', 'select', 'timechange'])
      document.addEventListener(type, (e) => heard.events.push([type, (e as CustomEvent).detail]), true);
    window.addEventListener('message', ({ data }) => {
      if (data?.readout === 1) heard.messages.push([data.type, data.id]);
    });
    Object.assign(window, { heard });
  });
/** What a page has heard of its elements since it was last asked. */
const heardIn = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard.events.splice(0));

test('a host of another origin, with a strict policy, is told and obeyed', async ({ page: host, site }) => {
  const { origin } = new URL(site.url);
  const body = `<p>Before</p><readout-map id="m" event="${CALL}" theme="dark" map="svg"><a href="${origin}/">The map</a></readout-map><p id="after">After</p>
    <a id="bad" href="javascript:document.title='run'" data-readout="m">bad</a><script src="${origin}/embed.js"></script>`;
  await listen(host);
  await host.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { shifts });
  });
  await site.publish(host, body, {
    'Content-Security-Policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}; img-src data:`,
  });
  const frame = await liveFrameIn(host);
  const map = host.locator('readout-map');
  const day = (date: string) => ({ from: date, to: date, time: 'window' });
  expect(await heardIn(host)).toEqual([
    ['ready', { event: CALL, ...day('2025-06-13'), dataset: expect.stringMatching(/./) }],
  ]);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const iframe = map.locator('iframe');
  await expect(iframe).toHaveAttribute(
    'sandbox',
    'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  );
  await expect(iframe).not.toHaveAttribute('srcdoc');
  await expect(map.getByRole('link')).toBeHidden();

  /** What a method of the element comes to. */
  const ask = (method: string, ...given: readonly unknown[]) =>
    map.evaluate(
      async (element, [name, args]) => {
        const methods = element as unknown as Record<string, (...given: unknown[]) => Promise<void>>;
        return methods[name]?.(...args).then(
          () => 'done',
          (error: Error) => error.message,
        );
      },
      [method, given] as const,
    );
  expect(await ask('goTo', { event: LATER })).toBe('done');
  await expect(startIn(frame)).toHaveAttribute('aria-valuetext', 'Friday 16 January 2026');
  expect(await heardIn(host)).toEqual([
    ['select', { event: LATER }],
    ['timechange', day('2026-01-16')],
  ]);
  // The frame is as high as what it shows.
  const heights = async () => [
    (await map.boundingBox())?.height,
    await frame.evaluate(() => Math.round(document.body.getBoundingClientRect().height)),
  ];
  await expect.poll(async () => new Set(await heights()).size).toBe(1);

  expect(await ask('goTo', { event: 'constructor' })).toBe('unknown-event');
  expect(await ask('goTo', { from: '2025-06-13', to: 'javascript:alert(1)' })).toBe('bad-dates');
  expect(await ask('goTo', { step: 1 })).toBe('no-tour');
  expect(await ask('goTo', { tour: 'constructor' })).toBe('unknown-tour');
  expect(await ask('goTo', {})).toBe('nowhere');
  expect(await heardIn(host)).toEqual([]);

  // A step of a tour says what it is, and a number leads on from there.
  expect(await ask('goTo', { tour: 'one-call-two-accounts', step: 2 })).toBe('done');
  await expect(frame.getByText('Two calls on one Friday')).toBeVisible();
  expect(await ask('goTo', { step: 6 })).toBe('done');
  await expect(frame.getByRole('heading', { name: 'Putin–Netanyahu call' })).toBeVisible();
  expect(await ask('goTo', { step: 99 })).toBe('unknown-step');

  expect(await ask('goTo', { from: '2025-06-13', to: '2025-06-24' })).toBe('done');
  expect(await ask('play')).toBe('done');
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
  expect(await ask('pause')).toBe('done');
  await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  // Attributes move the map that is there; only another language or site is another frame.
  await frame.evaluate(() => Object.assign(window, { same: true }));
  await map.evaluate((element) => {
    element.setAttribute('theme', 'light');
    element.removeAttribute('event');
    element.setAttribute('from', '2025-06-20');
    element.setAttribute('to', '2025-06-22');
    element.setAttribute('title', 'Another');
  });
  await expect(startIn(frame)).toHaveAttribute('aria-valuetext', 'Friday 20 June 2025');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(iframe).toHaveAttribute('title', 'Another');
  expect(await frame.evaluate(() => 'same' in window)).toBe(true);

  await host.getByRole('link', { name: 'bad' }).click();
  expect(await host.title()).toBe('Article');
  expect(await map.evaluate((element) => element.getAttribute('style'))).toBeNull();
  const shifts = await host.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.1);
});

/** Runs in a page: sends everything that a window ought not to believe, many times over. */
function flood(target: Window, times: number): void {
  const bad = 'javascript:window.top.ran=1';
  const proto = JSON.parse('{"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}}}');
  const fields = ['event', 'from', 'to', 'step', 'search', 'src', 'url', 'href', 'location', 'html', 'theme'];
  const everything = Object.fromEntries(fields.map((name) => [name, bad]));
  const html = '<img src=x onerror="window.top.ran=1">';
  for (let i = 0; i < times; i += 1) {
    for (const readout of [0, 1, 2, '1', Number.NaN, null]) {
      for (const type of ['goTo', 'show', 'play', 'ready', 'ack', 'select', 'navigateTo', '__proto__', html])
        target.postMessage({ ...everything, ...proto, readout, type, id: `flood ${i}`, ok: true }, '*');
    }
    target.postMessage({ readout: 1, type: 'show', id: 'q', search: `?q=${html}&event=${bad}` }, '*');
    target.postMessage(`pymxPYMxreadoutxPYMxnavigateToxPYMx${bad}`, '*');
    target.postMessage({ sentinel: 'amp', type: 'embed-size', height: i % 2 === 0 ? 1e9 : -5 }, '*');
    target.postMessage({ type: 'setHeight', id: proto }, '*');
  }
  const large = 'x'.repeat(1e7);
  target.postMessage(large, '*');
  target.postMessage({ readout: 1, type: 'goTo', id: 'large', event: large }, '*');
  target.postMessage({ readout: 1, type: 'show', id: 'large', search: `?${large}` }, '*');
  target.postMessage({ readout: 1, type: 'select', event: large }, '*');
  target.postMessage({ readout: 1, type: 'goTo', id: large, event: null }, '*');
}

test('a hostile host cannot hurt the map, and the map answers after all of it', async ({
  page: host,
  site,
}) => {
  const bad = 'javascript:top.ran=1';
  const fields = ['childId', 'parentUrl', 'parentTitle', 'initialWidth', 'v', 'q', 'by', 'kinds', 'lang'];
  const query = new URLSearchParams([['map', 'svg'], ...fields.map((name) => [name, bad])]);
  const src = `${site.url}embed.html?${query}#?secret=${bad}`;
  const body = `<iframe name="map" src="${src.replaceAll('&', '&amp;')}" sandbox="allow-scripts" width="600" height="640"></iframe>
    <iframe name="other" srcdoc="<p>Another frame</p>" width="100" height="50"></iframe>`;
  await listen(host);
  await site.publish(host, body);
  const frame = host.frame('map');
  const other = host.frame('other');
  if (!frame || !other) throw new Error('A frame is missing.');
  const count = (type: string, id?: string) =>
    host.evaluate(
      (asked) => {
        const { messages } = (window as unknown as { heard: Heard }).heard;
        return messages.filter(([type, id]) => type === asked.type && id === asked.id).length;
      },
      { type, id },
    );
  await expect.poll(() => count('ready')).toBe(1);
  const before = await startIn(frame).getAttribute('aria-valuetext');

  await host.evaluate(`(${flood})(frames.map, 100)`);
  // Not even a sound command counts when another window sends it.
  await other.evaluate((event) => {
    const command = { readout: 1, type: 'goTo', id: 'other', event };
    parent.frames[0]?.postMessage(command, '*');
  }, LATER);
  await host.evaluate((event) => {
    frames[0]?.postMessage({ readout: 1, type: 'pause', id: 'pause' }, '*');
    frames[0]?.postMessage({ readout: 1, type: 'goTo', id: 'last', event }, '*');
  }, CALL);
  await expect.poll(() => count('ack', 'last')).toBe(1);
  await expect(focusedIn(frame)).toHaveText('Putin–Pezeshkian call');
  await expect(startIn(frame)).toHaveAttribute('aria-valuetext', before ?? '');
  expect(await count('ack', 'other')).toBe(0);
  expect(await count('ack', 'large')).toBe(2);
  expect(new URL(frame.url()).pathname).toBe('/embed.html');
  expect(await frame.evaluate(() => [Object.keys(Object.prototype), document.images.length])).toEqual([
    [],
    0,
  ]);
  await frame.getByRole('button', { name: 'Next event' }).click();
  await expect(focusedIn(frame)).not.toHaveText('Putin–Pezeshkian call');
  expect(await host.evaluate(() => 'ran' in window)).toBe(false);
});

test.describe('in a frame that tries', () => {
  test.use({ allowed: [/Unsafe attempt to initiate navigation/] });

  test('a hostile guest cannot hurt the article', async ({ page: host, site }) => {
    const evil = new URL('/evil/', site.articles).href;
    const guest = `<p>Guest</p><script>(${flood})(parent, 100);
    try { parent.location = 'javascript:void 0' } catch {}
    parent.postMessage({ readout: 1, type: 'ready', event: null, from: 'a', to: 'b', time: 'window', dataset: '<b>' }, '*');
    parent.postMessage({ readout: 1, type: 'ack', id: '1', ok: false, reason: '<b>' }, '*');
    addEventListener('message', () => {});</script>`;
    const src = ['javascript:top.ran=1', 'data:text/html,x', 'java\tscript:top.ran=1', 'blob:x'];
    const fallback = (id: number) =>
      `<readout-map src="${src[id]}"><a href="./">Instead ${id}</a></readout-map>`;
    const body = `<h1>Article</h1><readout-map id="m" src="${evil}" event="javascript:1"><a href="./">Fallback</a></readout-map>
    ${src.map((_, id) => fallback(id)).join('')}
    <iframe name="other" srcdoc="<p>Another frame</p>" width="100" height="50"></iframe>
    <button type="button">Press</button><script src="${site.url}embed.js"></script>`;
    await host.route(`${evil}**`, (route) => route.fulfill({ body: guest, contentType: 'text/html' }));
    await listen(host);
    await site.publish(host, body);
    const { href } = new URL(host.url());
    const map = host.locator('#m');
    await expect(map).toHaveAttribute('data-ready', '');
    // It is let say what a map may say, in the form that a map says it in, and nothing else.
    for (const [type, detail] of await heardIn(host))
      expect(Object.keys(detail)).toEqual(
        {
          ready: ['event', 'from', 'to', 'time', 'dataset'],
          select: ['event'],
          timechange: ['from', 'to', 'time'],
        }[type],
      );
    expect((await map.boundingBox())?.height).toBeLessThanOrEqual(3000);
    for (const [id] of src.entries()) {
      await expect(host.getByRole('link', { name: `Instead ${id}` })).toBeVisible();
      await expect(
        host
          .locator('readout-map')
          .nth(id + 1)
          .locator('iframe'),
      ).toHaveCount(0);
    }
    // Another window that speaks as the map would is not heard.
    await host.frame('other')?.evaluate(() => {
      parent.postMessage({ readout: 1, type: 'select', event: 'other' }, '*');
      parent.postMessage('last', '*');
    });
    await host.getByRole('button', { name: 'Press' }).click();
    expect(await heardIn(host)).toEqual([]);
    expect(await host.evaluate(() => ['ran' in window, Object.keys(Object.prototype)])).toEqual([false, []]);
    expect(host.url()).toBe(href);
  });
});

test.describe('where there is no map', () => {
  test.use({ allowed: [/404/] });

  test('what stands in its place stays, and its links lead to the page', async ({ page: host, site }) => {
    const body = `<readout-map id="m" src="/nowhere/"><a href="${site.url}">Instead</a></readout-map>
      <a href="${site.url}events.html" data-readout="m">Read</a><script src="${site.url}embed.js"></script>`;
    await host.clock.install();
    await site.publish(host, body);
    await expect(host.getByRole('link', { name: 'Instead' })).toBeVisible();
    const { href } = new URL(host.url());
    await host.getByRole('link', { name: 'Read' }).click();
    await expect(host.getByRole('link', { name: 'Read' })).toHaveAttribute('aria-current', 'true');
    expect(host.url()).toBe(href);
    // The reader who has waited for a map that does not come is not left standing.
    await host.clock.runFor(10_000);
    await host.waitForURL(`${site.url}events.html`);
  });
});
