import type { Page } from '@playwright/test';
import { expect, openPage, test, travel } from './harness';
import { endOf, handleOf, idsIn, listOf, mapOf, startOf, timeOf } from './regions';
import { readStory, shownBetween } from './story';

const WHOLE = '?from=2025-01-01&to=2026-01-31';
const DAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+ \d{4}$/;

/** Each event is named once in a region at most; every mark has a name, answers and can have the keyboard. */
async function expectMarks(page: Page, kinds: ReadonlyMap<string, string>): Promise<void> {
  for (const region of [mapOf(page), timeOf(page)]) {
    const marks = region.locator('[data-event], [data-events]');
    const attributes = await marks.evaluateAll((elements) =>
      elements.map((mark) => ({
        event: mark.getAttribute('data-event'),
        events: mark.getAttribute('data-events')?.split(' ') ?? [],
        kind: mark.getAttribute('data-kind'),
      })),
    );
    const named = attributes.flatMap(({ event }) => event ?? []);
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(5);
    for (const { event, events, kind } of attributes) {
      const own = new Set((event === null ? events : [event]).map((id) => kinds.get(id)));
      expect(own).not.toContain(undefined);
      expect(kind, `${event ?? events}`).toBe(own.size === 1 ? [...own][0] : null);
    }
    const answering = region.getByRole('button', { name: /\S/ }).and(marks);
    await expect(answering).toHaveCount(attributes.length);
    const focusable = await marks.evaluateAll((elements) =>
      elements.every((mark) => {
        (mark as SVGElement).focus();
        return document.activeElement === mark;
      }),
    );
    expect(focusable).toBe(true);
    await expect(region.locator('svg [tabindex="0"]')).toHaveCount(1);
  }
}

test('the first view: the page says when it answers; its regions, events, marks and buttons are there once', async ({
  page,
  request,
}) => {
  const story = await readStory(request);
  const kinds = new Map(story.events.map(({ id, kind }) => [id, kind]));
  await openPage(page);

  await test.step('the page says when it answers and what draws the land; each region is there once, under its name', async () => {
    await expect(page.locator('html')).toHaveAttribute('data-ready', '');
    await expect(page.locator('html')).toHaveAttribute('data-basemap', /^(svg|webgl)$/);
    for (const region of [mapOf(page), timeOf(page), listOf(page)]) {
      await expect(region).toHaveCount(1);
      await expect(region).toBeVisible();
    }
    await expect(page.getByRole('region', { name: 'Map' })).toHaveCount(1);
  });

  await test.step('the first view lists the events of 13 June 2025, in order of time', async () => {
    const expected = shownBetween(story, '2025-06-13', '2025-06-13');
    const ids = await idsIn(listOf(page));
    expect([...ids].sort()).toEqual([...expected].sort());
    await expect(listOf(page).getByRole('listitem').and(page.locator('[data-event]'))).toHaveCount(
      ids.length,
    );
    const firsts = ids.map((id) => story.events.find((event) => event.id === id)?.first);
    expect(firsts).toEqual(firsts.toSorted());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Strikes and calls');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      `${expected.length} events in the time shown`,
    );
    await expect(page.getByRole('heading', { level: 3, name: 'Friday 13 June 2025' })).toBeVisible();
  });

  await test.step('no region names an event twice, and every mark answers', () => expectMarks(page, kinds));

  await test.step('what a hand can do has a button', async () => {
    for (const name of ['Previous event', 'Play', 'Next event'])
      await expect(timeOf(page).getByRole('button', { name, exact: true })).toBeVisible();
    for (const name of ['Closer', 'All in view', 'Globe', 'Zoom in', 'Zoom out'])
      await expect(mapOf(page).getByRole('button', { name, exact: true })).toBeVisible();
    const dates = page.getByRole('list', { name: 'Dates' });
    await expect(
      dates.getByRole('button', { name: '13 June 2025', exact: true, pressed: true }),
    ).toBeVisible();
    await expect(dates.getByRole('button', { pressed: true })).toHaveCount(1);
    await dates.getByRole('button', { name: '16 January 2026', exact: true }).click();
    await expect(dates.getByRole('button', { pressed: true })).toHaveText('16 January 2026');
    await expect(startOf(page)).toHaveAttribute('aria-valuetext', 'Friday 16 January 2026');
    await expect(endOf(page)).toHaveAttribute('aria-valuetext', 'Friday 16 January 2026');
  });

  await test.step('two sliders say the ends of the time shown as dates', async () => {
    await travel(page, '?from=2025-06-13&to=2025-06-24');
    await expect(page.getByRole('slider')).toHaveCount(2);
    await expect(startOf(page)).toHaveAttribute('aria-valuetext', 'Friday 13 June 2025');
    await expect(endOf(page)).toHaveAttribute('aria-valuetext', 'Tuesday 24 June 2025');
    for (const slider of [startOf(page), endOf(page)]) {
      await expect(slider).toHaveAttribute('type', 'range');
      await expect(slider).toHaveAttribute('aria-valuetext', DAY);
    }
    for (const handle of ['start', 'end', 'window'] as const)
      await expect(handleOf(page, handle)).toHaveCount(1);
  });
});

test('the whole period: the list names each event by its title, and every mark answers', async ({
  page,
  request,
}) => {
  const { events } = await readStory(request);
  await openPage(page, WHOLE);

  await test.step('the list names each event by its title and marks it with its kind', async () => {
    const items = await listOf(page)
      .locator('[data-event]')
      .evaluateAll((elements) =>
        elements.map((item) => [
          item.getAttribute('data-event'),
          item.getAttribute('data-kind'),
          item.querySelector('button')?.textContent,
        ]),
      );
    const key = ([id]: readonly unknown[]) => String(id);
    const sorted = (rows: readonly (readonly unknown[])[]) =>
      rows.toSorted((a, b) => key(a).localeCompare(key(b)));
    expect(sorted(items)).toEqual(sorted(events.map(({ id, kind, title }) => [id, kind, title])));
  });

  await test.step('no region names an event twice, and every mark answers', () =>
    expectMarks(page, new Map(events.map(({ id, kind }) => [id, kind]))));
});
