import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
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
    expect(count(/class="event-claim"/g)).toBe(dataset.events.flatMap(({ claims }) => claims).length);
    expect(count(/data-status="/g)).toBe(dataset.events.flatMap(({ accounts }) => accounts).length);
  });

  it('links each event to the map', () => {
    for (const { id } of dataset.events) expect(html).toContain(`href="./?event=${id}"`);
  });

  it('has no inline style, no script and no link but https and its own', () => {
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !link.startsWith('https://') && !link.startsWith('./'))).toEqual([]);
  });

  it('leaves no message without its words', () => {
    expect(html).not.toMatch(
      /\b(?:detail|list|certainty|precision|role|stance|account|side|figures|kind)\.[a-z]+/,
    );
    expect(html).not.toMatch(/[{}]/);
  });
});
