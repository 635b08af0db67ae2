import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, heightOf, mapIn, test } from './hosts';

const pym = readFileSync('node_modules/pym.js/dist/pym.v1.js', 'utf8');

test.use({ viewport: { width: 800, height: 900 } });

/** The height that the host has given a frame, in px. */
const given = (page: Page, id: string): Promise<number> =>
  page.locator(`#${id}`).evaluate((frame) => frame.getBoundingClientRect().height);

test('pym.js makes the frame as high as its content, whatever is opened in it', async ({ page, site }) => {
  await site.publish(
    page,
    `<div style="width:360px"><div id="slot"></div></div><script>${pym}</script>
     <script>new pym.Parent('slot', '${site.url}csp/embed.html?map=svg', { id: 'map', sandbox: 'allow-scripts' });</script>`,
  );
  const frame = await mapIn(page, 'map');
  expect(new URL(frame.url()).searchParams.get('childId')).toBe('slot');
  await expect(frame.locator('.notice')).toHaveCount(0);
  const closed = await heightOf(frame);
  await expect.poll(() => given(page, 'map')).toBe(closed);
  await frame.getByRole('button', { name: 'Next event' }).click();
  await expect(frame.getByRole('region', { name: 'Open event' })).toBeVisible();
  await expect.poll(() => given(page, 'map')).toBe(await heightOf(frame));
  expect(await given(page, 'map')).toBeGreaterThan(closed);
  await frame.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => given(page, 'map')).toBe(closed);
});

/** What other hosts do, each with the frames that have its name in `data-host`, as their own scripts are written. */
const HOSTS = `
  const frames = () => [...document.querySelectorAll('iframe')];
  const own = (event, host) => frames().find((f) => f.contentWindow === event.source && f.dataset.host === host);
  const parsed = (data) => { try { return JSON.parse(data); } catch { return {}; } };
  const set = (frame, px) => { if (frame) frame.style.height = px + 'px'; };
  window.told = [];
  addEventListener('message', (event) => {
    const { data } = event;
    told.push({ id: frames().find((f) => f.contentWindow === event.source)?.id, data });
    if (data.sentinel === 'amp' && data.type === 'embed-size') set(own(event, 'amp'), data.height);
    if (typeof data === 'string' && data[0] === '{') {
      const { context, height, src, sender, method } = parsed(data);
      if (context === 'iframe.resize' && src) set(own(event, 'medium'), height);
      if (sender === 'Flourish' && method === 'resize') set(own(event, 'flourish'), height);
    }
    if (data['datawrapper-height'] !== undefined) {
      const frame = own(event, 'datawrapper');
      for (const id in data['datawrapper-height']) set(frame, data['datawrapper-height'][id]);
    }
    if (typeof data === 'string' && data.startsWith('[iFrameSizer]')) {
      const [id, height] = data.slice(13).split(':');
      if (id === 'resizer') set(own(event, 'resizer'), height);
    }
    if (data.type === 'setHeight' && typeof data.height === 'number')
      set(frames().find((f) => f.dataset.host === 'mastodon' && f.id === data.id), data.height);
    if (data.message === 'height' && data.secret === 'AbCdEfGhIj')
      set(own(event, 'wordpress'), Math.min(Math.max(data.value, 200), 1000));
  });
  document.getElementById('resizer').addEventListener('load', ({ target }) =>
    target.contentWindow.postMessage('[iFrameSizer]resizer:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false', '*'));
  document.getElementById('mastodon').addEventListener('load', ({ target }) =>
    target.contentWindow.postMessage({ type: 'setHeight', id: 'mastodon' }, '*'));
`;

test('AMP, Medium, Flourish, Datawrapper, iframe-resizer, Mastodon and WordPress hear of the height, when it changes', async ({
  page,
  site,
}) => {
  const frame = (host: string, sandbox = 'allow-scripts', more = '') =>
    `<iframe id="${host}" data-host="${host}" sandbox="${sandbox}" src="${site.url}embed.html?map=svg${more}" style="width:360px;height:150px;border:0"></iframe>`;
  await site.publish(
    page,
    [
      frame('amp', 'allow-scripts allow-same-origin'),
      ...['medium', 'flourish', 'datawrapper', 'resizer', 'mastodon'].map((host) => frame(host)),
      frame('wordpress', 'allow-scripts', '#?secret=AbCdEfGhIj'),
      `<div id="drawer" hidden>${frame('hidden')}</div><script>${HOSTS}</script>`,
    ].join('\n'),
  );
  for (const host of ['amp', 'medium', 'flourish', 'datawrapper', 'resizer', 'mastodon', 'wordpress']) {
    await page.locator(`#${host}`).scrollIntoViewIfNeeded();
    const map = await mapIn(page, host);
    await expect.poll(() => given(page, host), host).toBe(await heightOf(map));
  }

  const toldBy = (id: string) =>
    page.evaluate(
      (id) =>
        (
          window as unknown as { told: { id: string; data: { sentinel?: string; height: number } }[] }
        ).told.flatMap(({ id: by, data }) => (by === id && data.sentinel === 'amp' ? [data.height] : [])),
      id,
    );
  // What has no size has no height to tell of, until it is shown.
  expect(await toldBy('hidden')).toEqual([]);
  await page.locator('#drawer').evaluate((drawer) => drawer.removeAttribute('hidden'));
  await page.locator('#hidden').scrollIntoViewIfNeeded();
  const shown = await mapIn(page, 'hidden');
  await expect.poll(async () => (await toldBy('hidden')).at(-1)).toBe(await heightOf(shown));
  await expect(shown.getByRole('region', { name: 'Map' }).locator('[data-event]').first()).toBeVisible();

  // One height from the first picture on: the page as built is as high as the live one.
  const [height, before] = [await heightOf(shown), await toldBy('hidden')];
  expect(before).toEqual([height]);
  // A host that asks is answered; nobody else is told twice of one height.
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#hidden');
    frame?.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  });
  await expect.poll(async () => (await toldBy('hidden')).slice(before.length)).toEqual([height]);
  await shown.getByRole('button', { name: 'Next event' }).click();
  await expect(shown.getByRole('region', { name: 'Open event' })).toBeVisible();
  await expect
    .poll(async () => (await toldBy('hidden')).slice(before.length))
    .toEqual([height, await heightOf(shown)]);
});
