import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { parseAtlas } from '../../map';
import { createAllMessages } from '../../messages/late';
import { publishCards } from './publishCards';
import { findRasterizer } from './rasterize.node';

const SITE = 'https://example.org/readout/';
const CALL = 'call-2025-06-13-putin-pezeshkian';
const STRIKE = 'str-2025-06-13-natanz';
const HOSTILE = '</title><script>alert("1")</script> & \'co\'';

const bundled = bundledDataset();
const chosen = bundled.events.filter(({ id }) => id === CALL || id === STRIKE);
const dataset = {
  ...bundled,
  events: chosen.map((event) =>
    event.id === STRIKE ? { ...event, title: HOSTILE, summary: HOSTILE } : event,
  ),
};
const read = (name: string) => JSON.parse(readFileSync(`data/basemap/${name}.json`, 'utf8'));
const stock = {
  dataset,
  atlas: parseAtlas({ world: read('world'), coarse: read('coarse') }),
  messages: createAllMessages(),
  site: SITE,
};
const stylesheets = ['a', 'b']
  .map((name) => `<link rel="stylesheet" crossorigin href="./assets/${name}.css">`)
  .join('');
const folder = mkdtempSync(join(tmpdir(), 'readout-cards-'));
const without = mkdtempSync(join(tmpdir(), 'readout-cards-'));
const textOf = (file: string, of = folder) => readFileSync(join(of, file), 'utf8');
const unescaped = (text: string) =>
  text
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** What a `<meta>` or `<link>` says. */
const saidBy = (html: string, name: string, wanted = 'content') => {
  const element = new RegExp(`<(?:meta|link) [^>]*="${name}"[^>]*>`).exec(html)?.[0] ?? '';
  const value = new RegExp(` ${wanted}="([^"]*)"`).exec(element)?.[1];
  return value === undefined ? null : unescaped(value);
};

let head = '';
beforeAll(async () => {
  const rasterize = await findRasterizer();
  // Of all tests these alone need the package @napi-rs/canvas to run on this machine.
  if (!rasterize) throw new Error('The package @napi-rs/canvas does not run on this machine.');
  head = await publishCards({ stock, rasterize, folder, stylesheets });
  await publishCards({ stock, rasterize: null, folder: without, stylesheets });
});
afterAll(() => {
  for (const made of [folder, without]) rmSync(made, { recursive: true });
});

describe.each(['card.png', `event/${CALL}.png`, `event/${STRIKE}.png`])('the picture %s', (file) => {
  it('is 1200 × 630 px, with land and words on it, each in its half', () => {
    const { width, height, data } = PNG.sync.read(readFileSync(join(folder, file)));
    expect([width, height]).toEqual([1200, 630]);
    const colours = (from: number, to: number) => {
      const found = new Set<number>();
      for (let y = 0; y < height; y += 1)
        for (let x = from; x < to; x += 1) found.add(data.readUInt32BE((y * width + x) * 4));
      return found;
    };
    const [words, map] = [colours(0, 520), colours(530, width)];
    // Paper, ink and muted ink, and the edges of letters.
    for (const colour of [0xfffdf9ff, 0x1f2430ff]) expect(words).toContain(colour);
    for (const colour of [0xf4f1eaff, 0xdde6ecff]) expect(map).toContain(colour);
    expect(words.size).toBeGreaterThan(20);
    expect(map.size).toBeGreaterThan(200);
  });
});

describe.each([
  ['the first page', () => head, '', 'card.png', 'oembed.json', 'Strikes and calls'],
  [
    'the page of a call',
    () => textOf(`event/${CALL}.html`),
    `event/${CALL}.html`,
    `event/${CALL}.png`,
    `event/${CALL}.json`,
    'Putin–Pezeshkian call',
  ],
  [
    'the page of an event with a hostile title',
    () => textOf(`event/${STRIKE}.html`),
    `event/${STRIKE}.html`,
    `event/${STRIKE}.png`,
    `event/${STRIKE}.json`,
    HOSTILE,
  ],
])('%s', (_, html, path, picture, oembed, title) => {
  it('says by absolute addresses where it is, and what it is shown by', () => {
    const page = html();
    expect(saidBy(page, 'canonical', 'href')).toBe(SITE + path);
    expect(saidBy(page, 'og:url')).toBe(SITE + path);
    expect(saidBy(page, 'application/json\\+oembed', 'href')).toBe(SITE + oembed);
    for (const name of ['og:image', 'twitter:image']) expect(saidBy(page, name)).toBe(SITE + picture);
    for (const name of ['og:title', 'twitter:title']) expect(saidBy(page, name)).toBe(title);
    expect(saidBy(page, 'og:description')).not.toBe('');
    expect(saidBy(page, 'og:image:alt')).toContain(`Map: ${title}, `);
    expect([saidBy(page, 'og:image:width'), saidBy(page, 'og:image:height')]).toEqual(['1200', '630']);
    expect(saidBy(page, 'twitter:card')).toBe('summary_large_image');
    for (const [, address = ''] of page.matchAll(/="(https:\/\/example[.]org[^"]*)"/g)) {
      const file = address.replace(SITE, '');
      expect(file === '' || file === 'event/' || existsSync(join(folder, file)), address).toBe(true);
    }
  });

  it('has in oEmbed the frame of what it shows, of a size in numbers', () => {
    const told = JSON.parse(textOf(oembed));
    expect(told).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Readout', title });
    expect(told).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
    expect(told).toMatchObject({
      thumbnail_url: SITE + picture,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const event = /event\/(.*)\.html/.exec(path)?.[1];
    expect(told.html).toContain(`<iframe src="${SITE}embed.html${event ? `?event=${event}` : ''}"`);
    expect(told.html).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
    expect(told.html).toContain(`height="${told.height}"`);
    expect(told.html).not.toContain('<script');
  });
});

describe('the page of an event', () => {
  const page = () => textOf(`event/${CALL}.html`);

  it('can be read without scripts, in full, from the folder that it is in', () => {
    const html = page();
    const call = chosen.find(({ id }) => id === CALL);
    expect(html).toContain(`<title>Putin–Pezeshkian call – Strikes and calls</title>`);
    expect(html).toContain(`href="../?event=${CALL}">Show on the map</a>`);
    for (const name of ['a', 'b']) expect(html).toContain(`href="../assets/${name}.css"`);
    expect(html).toContain(`<img class="event-page-picture" src="./${CALL}.png" alt="Map: `);
    const addresses = [...html.matchAll(/(?:href|src)="([^"#]*)/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(?:https:\/\/|\.\.\/|\.\/|$)/.test(address))).toEqual([]);
    for (const id of call?.sources ?? [])
      expect(unescaped(html)).toContain(bundled.sources.get(id)?.publisher);
    expect(html).toContain('Accounts side by side');
    expect(html).not.toMatch(/ style=| on[a-z]+=|{{/);
  });

  it('has one script of ours, which knows where the map shows it', () => {
    const scripts = [...page().matchAll(/<script[^>]*>/g)].map(([script]) => script);
    expect(scripts).toEqual([`<script src="./to-map.js" data-map="../?event=${CALL}">`]);
    expect(textOf('event/to-map.js')).toContain('location.replace(map)');
  });

  it('writes what data says as text', () => {
    const html = textOf(`event/${STRIKE}.html`);
    expect(html).not.toContain('<script>');
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });
});

it('the first page tells the dialog to share where the pages of events are', () => {
  expect(saidBy(head, 'readout:event-pages')).toBe(`${SITE}event/`);
});

it('where no pictures can be drawn, all the rest is there', () => {
  expect(readdirSync(join(without, 'event')).sort()).toEqual(
    [CALL, STRIKE]
      .flatMap((id) => [`${id}.html`, `${id}.json`])
      .concat('to-map.js')
      .sort(),
  );
  const html = textOf(`event/${CALL}.html`, without);
  expect(html).not.toMatch(/og:image|twitter:image|\.png/);
  expect(saidBy(html, 'twitter:card')).toBe('summary');
  expect(JSON.parse(textOf('oembed.json', without)).thumbnail_url).toBeUndefined();
});
