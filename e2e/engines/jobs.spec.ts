import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { withEar } from '../hosts';
import { distance, project } from '../mercator';
import type { Point } from '../regions';
import { shownBetween } from '../story';
import { expect, type Reader, test } from './reader';

const NATANZ = 'str-2025-06-13-natanz';
const CALL = 'call-2026-01-16-putin-pezeshkian';
const OPENER = 'Strikes on the Natanz enrichment complex';

/** Where the map draws a mark or a place, and the map's size, in px from its top left corner. */
const spotIn = (reader: Reader, mark: string) =>
  reader.engine.ask((mark): (Point & { readonly width: number; readonly height: number }) | null => {
    const element = document.querySelector<SVGGraphicsElement>(`[aria-label="Map"] ${mark}`);
    const box = element?.ownerSVGElement?.getBoundingClientRect();
    const matrix = element?.getScreenCTM();
    if (!box || !matrix) return null;
    return { x: matrix.e - box.x, y: matrix.f - box.y, width: box.width, height: box.height };
  }, mark);

/** How an embed is laid out: its map's height and where its buttons stand, and how large what is only heard is, in px. */
const layout = () => {
  const [map, controls, hidden] = ['[aria-label="Map"]', '.map-controls', '.visually-hidden'].map(
    (selector) => document.querySelector<HTMLElement>(selector),
  );
  return {
    map: map?.clientHeight,
    controls: controls && getComputedStyle(controls).position,
    hidden: hidden?.clientHeight,
  };
};

/** The ids without order and without those that stand more than once. */
const set = (ids: readonly string[]) => [...new Set(ids)].sort();

test('an event is found by search, opened, and stands on the map where it happened', async ({
  reader,
  story,
}) => {
  const at = [51.5, 33.5, 6] as const;
  await reader.open(`?map=svg&from=2025-06-12&to=2025-06-24&at=${at}`);
  await reader.focus('searchbox', 'Search events, places and people');
  await reader.engine.type('natanz');
  await reader.stands(/[?&]q=natanz/);
  await expect.poll(() => reader.idsIn('list')).toContain(NATANZ);
  const found = set(await reader.idsIn('list'));
  expect(found.length).toBeLessThan(12);
  await expect.poll(async () => (await reader.idsIn('map')).filter((id) => !found.includes(id))).toEqual([]);
  await reader.openEvent(NATANZ, OPENER);
  await reader.stands(new RegExp(`[?&]event=${NATANZ}`));
  await reader.reads(`li[data-event="${NATANZ}"]`, /above-ground pilot plant was functionally destroyed/);
  const mark = `:is([data-event="${NATANZ}"], [data-events~="${NATANZ}"])`;
  await expect.poll(() => spotIn(reader, mark)).not.toBeNull();
  const [natanz] = story.events.flatMap(({ id, points }) => (id === NATANZ ? points : []));
  const drawn = await spotIn(reader, mark);
  const meant = project(natanz ?? [0, 0], at, drawn ?? { width: 0, height: 0 });
  expect(distance(drawn ?? { x: 0, y: 0 }, meant)).toBeLessThan(1);
});

test('time is moved by key and by hand, and list, map and axis show what happened then', async ({
  reader,
  story,
}) => {
  await reader.open('?map=svg&theme=light');
  expect(await reader.timeShown()).toEqual(['Friday 13 June 2025', 'Friday 13 June 2025']);
  const shows = async (day: string) => {
    const happened = set(shownBetween(story, day, day));
    await expect.poll(async () => set(await reader.idsIn('list'))).toEqual(happened);
    const elsewhere = async () => (await reader.idsIn('map')).filter((id) => !happened.includes(id));
    await expect.poll(elsewhere).toEqual([]);
  };
  await shows('2025-06-13');
  await reader.focus('slider', 'End of time shown');
  await reader.engine.press('ArrowRight');
  await reader.focus('slider', 'Start of time shown');
  await reader.engine.press('ArrowRight');
  await expect.poll(reader.timeShown).toEqual(['Saturday 14 June 2025', 'Saturday 14 June 2025']);
  await shows('2025-06-14');
  await reader.stands(/[?&]from=2025-06-14&to=2025-06-14/);

  const middle = (selector: string) =>
    reader.engine.ask((selector): Point | null => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, `[aria-label="Time"] ${selector}`);
  const grip = await middle('[data-handle="window"] rect');
  if (!grip) throw new Error('There is no grip.');
  const width = await reader.engine.ask(() => {
    const [start, end] = ['start', 'end'].map((handle) =>
      document.querySelector(`[data-handle="${handle}"] path`)?.getBoundingClientRect(),
    );
    return (end?.x ?? 0) - (start?.right ?? 0);
  }, null);
  await reader.engine.drag(grip, { x: grip.x + width, y: grip.y });
  await expect.poll(reader.timeShown).toEqual(['Sunday 15 June 2025', 'Sunday 15 June 2025']);
  await shows('2025-06-15');
});

test('the two accounts of the call of 16 January are compared', async ({ reader }) => {
  await reader.open('?map=svg');
  await reader.click('button', '16 January 2026');
  await expect.poll(reader.timeShown).toEqual(['Friday 16 January 2026', 'Friday 16 January 2026']);
  await reader.openEvent(CALL, 'Putin–Pezeshkian call');
  const item = `li[data-event="${CALL}"]`;
  await reader.reads(
    `${item} table`,
    /Kremlin.*account published.*Office of the President of Iran.*account published/,
  );
  await reader.reads(
    `${item} table`,
    /diplomatic support.*does not mention this.*Putin said Russia explains Iran's position/i,
  );
  expect(
    await reader.engine.count('table', 'What each side says, aspect by aspect: Putin–Pezeshkian call'),
  ).toBe(1);
  await reader.stands(new RegExp(`[?&]event=${CALL}`));
});

test('a tour is followed', async ({ reader }) => {
  await reader.open('?map=svg');
  await reader.click('summary', 'Tours');
  await reader.click('button', 'Start the tour: Thirteenth of June 2025');
  const tour = '[aria-label="Tour"]';
  await reader.reads(tour, /Step 1 of 7/);
  await reader.click('button', 'Next step');
  await reader.reads(tour, /Step 2 of 7/);
  await reader.focus('button', 'Next step');
  await reader.engine.press('Enter');
  await reader.reads(tour, /Step 3 of 7.*Three accounts of Natanz/);
  await reader.stands(/[?&]tour=thirteenth-of-june-2025&step=3/);
  await reader.reads('li[data-open]', /Strikes on the Natanz/);
  await reader.click('button', 'Show the answer');
  await reader.reads(tour, /Satellite evidence/);
  await reader.click('button', 'End the tour');
  await expect.poll(() => reader.engine.count('button', 'End the tour')).toBe(0);
});

test('the link that is shared gives the same view again', async ({ reader }) => {
  const view = async () => ({
    list: await reader.idsIn('list'),
    map: await reader.idsIn('map'),
    time: await reader.timeShown(),
    theme: await reader.engine.ask(() => document.documentElement.dataset.theme, null),
  });
  await reader.open('?map=svg&from=2025-06-13&to=2025-06-15&at=44,42,4&kinds=call&theme=dark');
  await reader.openEvent('call-2025-06-13-putin-netanyahu', 'Putin–Netanyahu call');
  await reader.stands(/[?&]event=call-2025-06-13-putin-netanyahu/);
  await reader.click('button', 'Share');
  await expect.poll(() => reader.engine.count('textbox', 'Address')).toBe(1);
  await reader.click('button', 'Copy link');
  await reader.reads('dialog', /Copied\./);
  const link = await reader.engine.ask(
    () => document.querySelector<HTMLInputElement>('dialog input[readonly], dialog textarea')?.value ?? '',
    null,
  );
  await reader.engine.press('Escape');
  await expect.poll(() => reader.engine.count('textbox', 'Address')).toBe(0);
  expect(link).toBe(await reader.engine.ask(() => location.href, null));
  const moscow = async () => (await spotIn(reader, '[data-place="moscow"]')) ?? { x: Number.NaN, y: 0 };
  const [before, stood] = [await view(), await moscow()];
  expect(before.list.length).toBeGreaterThan(1);
  await reader.open('embed.html?map=svg');
  await reader.open(link);
  await expect.poll(view).toEqual(before);
  // A link's decimals are as many as can be seen.
  await expect.poll(async () => distance(await moscow(), stood)).toBeLessThan(1.5);
});

test('the page as one file is the whole page, opened from a disk', async ({ reader }, info) => {
  const copy = info.outputPath('strikes and calls (1).html');
  writeFileSync(copy, withEar(readFileSync('dist/readout.html', 'utf8')));
  await reader.open(pathToFileURL(copy).href);
  await reader.click('button', '16 January 2026');
  await reader.openEvent(CALL, 'Putin–Pezeshkian call');
  await reader.reads(`li[data-event="${CALL}"]`, /Accounts side by side/i);
  await reader.stands(new RegExp(`^file:.*[?&]event=${CALL}`));
  await expect.poll(() => spotIn(reader, `[data-event="${CALL}"]`)).not.toBeNull();
});

test('an article frames the map: in the strictest sandbox under the policy, with an origin, and as an element that grows', async ({
  reader,
  site,
}) => {
  const article = site.write(
    `<iframe id="strict" src="${site.url}addressed/embed.html?map=svg" sandbox="allow-scripts" width="380" height="620"></iframe>
     <iframe id="kept" src="${site.url}heard/embed.html?map=svg" sandbox="allow-scripts allow-same-origin" width="380" height="620"></iframe>
     <iframe id="unaddressed" src="${site.url}heard/embed.html?map=svg" sandbox="allow-scripts" width="380" height="620"></iframe>
     <script src="${site.url}embed.js"></script><readout-map id="grows" style="width: 500px"></readout-map>`,
  );
  await reader.engine.go(article);
  for (const [frame, origin] of [
    ['#strict', 'null'],
    ['#kept', new URL(site.url).origin],
  ] as const) {
    await reader.enter(frame);
    expect(await reader.engine.ask(() => self.origin, null)).toBe(origin);
    await expect.poll(() => reader.idsIn('map')).toContain('call-2025-06-13-putin-pezeshkian');
    expect((await reader.timeShown())[1]).toBe('Friday 13 June 2025');
    // Unless its style sheet came, words and buttons would stand in a column.
    expect(await reader.engine.ask(layout, null)).toEqual({ map: 300, controls: 'absolute', hidden: 1 });
  }
  // Built without the site's address, it can be read wherever `'self'` is taken for nothing.
  await reader.engine.enter('#unaddressed');
  await reader.reads('body', /Strikes and calls.*13 June 2025/);
  const water = () =>
    reader.engine.ask(() => {
      const drawn = document.querySelector('[aria-label="Map"] svg [fill*="--water"]');
      return drawn && getComputedStyle(drawn).fill;
    }, null);
  await expect.poll(water).toBe('rgb(221, 230, 236)');
  await reader.enter(null);
  const height = () =>
    reader.engine.ask(
      () => document.querySelector('#grows iframe, #grows')?.getBoundingClientRect().height,
      null,
    );
  await expect.poll(height).toBeGreaterThan(450);
});

test('WebGL draws the same land where there is any, and where there is none the page says so', async ({
  reader,
}) => {
  const land = async () => {
    const picture = PNG.sync.read(await reader.engine.picture());
    const colour = (x: number, y: number) =>
      [...picture.data.subarray(4 * (y * picture.width + x), 4 * (y * picture.width + x) + 3)].join();
    // The Black Sea, the Caspian, Saudi Arabia.
    return [colour(400, 440), colour(650, 480), colour(560, 720)];
  };
  const basemap = () => reader.engine.ask(() => document.documentElement.dataset.basemap, null);
  await reader.open('?map=svg&theme=light&at=44,42,4&kinds=toll');
  const svg = await land();
  await reader.open('?map=webgl&theme=light&at=44,42,4&kinds=toll');
  if (reader.engine.webgl) {
    await expect.poll(basemap).toBe('webgl');
  } else {
    await reader.reads('[role="status"]', /drawn as SVG instead/);
    expect(await basemap()).toBe('svg');
  }
  await expect.poll(land).toEqual(svg);
});

test.describe('on a narrow window', () => {
  test.use({ width: 390 });
  test('nothing is wider than the window, and map and time are in sight', async ({ reader }) => {
    await reader.open('?map=svg');
    const boxes = await reader.engine.ask(
      () => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        map: document.querySelector('[aria-label="Map"]')?.getBoundingClientRect().top ?? 1e4,
        time: document.querySelector('[aria-label="Time"]')?.getBoundingClientRect().bottom ?? 1e4,
        height: innerHeight,
      }),
      null,
    );
    expect(boxes.wide).toBe(0);
    expect(boxes.map).toBeLessThan(boxes.height / 2);
    expect(boxes.time).toBeLessThanOrEqual(boxes.height + 1);
  });
});

test.describe('what goes wrong', () => {
  test.use({ allowed: [/./] });
  test('is heard', async ({ reader, site }) => {
    await reader.open('?map=svg');
    await reader.engine.ask(() => {
      console.error('said');
      setTimeout(() => {
        throw new Error('thrown');
      });
      document.body.setAttribute('style', 'color: red');
    }, null);
    await expect
      .poll(async () => (await reader.wrong()).join('\n'))
      .toMatch(
        /(?=[\s\S]*console: said)(?=[\s\S]*error: .*thrown)(?=[\s\S]*policy: style-src-attr blocked inline)/,
      );
    await reader.engine.go(await site.write('<img src="http://readout.example/one.png">'));
    await expect
      .poll(async () => (await reader.wrong()).join('\n'))
      .toContain('http://readout.example/one.png');
  });
});

for (const page of ['', 'embed.html'])
  test(`${page || 'the page'} waits for style sheets that come last`, async ({ reader, site }) => {
    await reader.open(`${site.url}late/${page}?map=svg`);
    const paper = await reader.engine.ask(
      () => getComputedStyle(document.documentElement).backgroundColor,
      null,
    );
    expect(paper).toMatch(/^rgb\(/);
  });
