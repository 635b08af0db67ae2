import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { recordOf } from './detail/comparison';
import { EventsPage } from './EventsPage';

const dataset = bundledDataset();
const html = renderToStaticMarkup(
  <EventsPage
    dataset={dataset}
    clock="place"
    messages={createMessages('en')}
    mapLink={({ id }) => `./?event=${id}`}
  />,
);

describe('EventsPage', () => {
  it('has every event and note, in order of time, at an anchor of its id, and no id twice', () => {
    const anchors = [...html.matchAll(/<article[^>]* id="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toEqual([...dataset.events, ...dataset.notes].map(({ id }) => id));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has every claim, account and source of every event', () => {
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    // What a side without any account does not mention is said once, in its own cell.
    const records = dataset.events.map((event) => recordOf(dataset, event));
    const absent = records.flatMap(({ comparison }) => comparison?.absent ?? []);
    const claims = dataset.events.flatMap((event) => event.claims).length;
    expect(count(/class="event-claim"/g)).toBe(claims - absent.flatMap((voice) => voice.claims).length);
    expect(count(/<td class="accounts-absent"/g)).toBe(absent.length);
    const accounts = dataset.events.flatMap((event) => event.accounts).length;
    const given = accounts - absent.flatMap((voice) => voice.accounts).length;
    expect(count(/data-status="/g)).toBe(given + absent.length);
  });

  it('links each event to the map', () => {
    for (const { id } of dataset.events) expect(html).toContain(`href="./?event=${id}"`);
  });

  it('has no inline style, no script and no link but https and its own', () => {
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !/^(?:https:\/\/|\.\/|#)/.test(link))).toEqual([]);
    for (const link of links.filter((link) => link.startsWith('#'))) {
      expect(html).toContain(` id="${link.slice(1)}"`);
    }
  });

  it('leaves no message without its words', () => {
    expect(html).not.toMatch(
      /\b(?:detail|list|certainty|precision|role|stance|accounts?|side|figures|kind|people|glossary|term)\.[a-z]+/,
    );
    expect(html).not.toMatch(/[{}]/);
  });
});
