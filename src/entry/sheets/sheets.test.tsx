import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Dataset, parseDataset } from '../../dataset';
import { parseAtlas } from '../../map';
import { LANGUAGES } from '../../messages';
import { createAllMessages } from '../../messages/late';
import { meet } from '../../scene';
import { toMarkup } from '../../svg';
import { linksOf, parseTours } from '../../tour';
import { contextOf, defaultView, parseView, serializeView } from '../../view';
import { cameraOf } from '../cameras';
import { placeBadges } from './badges';
import { paperFor } from './order';
import { SheetBody } from './SheetBody';
import { inRuns } from './SheetEvents';
import { composeSheet, SHEETS, type SheetKind, type SheetStock } from './sheet';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const result = parseDataset(read('data/events.geojson'));
if (!result.ok) throw new Error('the bundled dataset cannot be used');
const whole = result.dataset;
const { tours } = parseTours(read('data/tour.json'), whole);
const land = ['world', 'coarse'].map((name) => JSON.parse(readFileSync(`data/basemap/${name}.json`, 'utf8')));
const atlas = parseAtlas({ world: land[0], coarse: land[1] });
const defaults = defaultView(whole);
const context = contextOf(whole, LANGUAGES, linksOf(tours));

function stockOf(search: string, dataset: Dataset = whole): SheetStock {
  const { view } = parseView(search, defaults, context);
  return {
    dataset,
    guide: { tours, defaults, context },
    view,
    messages: createAllMessages(),
    atlas,
    cameraFor: (frame) => cameraOf(view, { dataset, arrangement: 'narrow', frame }),
  };
}

function written(search: string, kind: SheetKind, site: string | null = null, dataset?: Dataset): string {
  const stock = stockOf(search, dataset);
  const addresses = (view: SheetStock['view']) => site && site + serializeView(view, defaults, context);
  return renderToStaticMarkup(<SheetBody {...{ sheet: composeSheet(stock, kind), stock, addresses }} />);
}

const TOURS = tours.map(({ id }) => `?tour=${id}&step=3`);
const VIEWS = [
  '',
  '?from=2025-01-01&to=2026-01-31',
  '?from=2025-06-24&to=2025-06-24',
  '?at=51,32,5',
  ...TOURS,
];

describe.each(VIEWS)('the sheets of %s', (search) => {
  it.each(SHEETS)(
    '%s: each mark has one number on its map, and one line in the key, in the same order',
    (kind) => {
      const { parts } = composeSheet(stockOf(search), kind);
      const html = written(search, kind);
      const keys = html.match(/<ol class="sheet-key".*?<\/ol>/gs) ?? [];
      const maps = parts.flatMap(({ map }) => map ?? []);
      expect(keys.length).toBe(maps.length);
      for (const [i, { marks, nodes }] of maps.entries()) {
        const counted = Array.from({ length: marks.length }, (_, at) => at + 1);
        expect(marks.map(({ number }) => number)).toEqual(counted);
        expect(new Set(marks.map(({ as, key }) => `${as} ${key}`)).size).toBe(marks.length);
        const drawn = [...toMarkup(nodes).matchAll(/data-number="(\d+)"/g)].map(([, number]) =>
          Number(number),
        );
        expect(drawn).toEqual(counted);
        const listed = [...(keys[i] ?? '').matchAll(/<li class="sheet-item" data-number="(\d+)"/g)].map(
          ([, n]) => Number(n),
        );
        expect(listed).toEqual(counted);
      }
    },
  );

  it('numbers marks in order of time, the same on every sheet, and covers none with another', () => {
    const [reader, pupil, teacher] = SHEETS.map((kind) =>
      composeSheet(stockOf(search), kind).parts.flatMap(({ map }) => map ?? []),
    );
    const marksOf = (maps: typeof reader) => maps?.map(({ marks }) => marks);
    expect(marksOf(pupil)).toEqual(marksOf(reader));
    expect(marksOf(teacher)).toEqual(marksOf(reader));
    const rank = new Map(whole.events.map(({ id }, i) => [id, i]));
    for (const { marks, frame } of reader ?? []) {
      const firsts = marks.map(({ events }) => Math.min(...events.map((id) => rank.get(id) ?? Infinity)));
      expect(firsts).toEqual(firsts.toSorted((a, b) => (a === b ? 0 : a - b)));
      const boxes = placeBadges(marks, frame, []).map(({ box }) => box);
      const met = boxes.filter((box, i) => boxes.slice(i + 1).some((other) => meet(box, other)));
      expect(met).toEqual([]);
    }
  });
});

describe('the pupil’s sheet', () => {
  it.each(VIEWS)(
    'has no place’s name on its maps or in its keys, nor in what a mark is called: %s',
    (search) => {
      const html = written(search, 'pupil');
      const maps = [
        ...html.matchAll(/<svg class="sheet-map".*?<\/svg>|<ol class="sheet-key".*?<\/ol>/gs),
      ].join();
      const names = [...whole.places.values()].flatMap(({ name, shortName }) => [name, shortName]);
      expect(names.filter((name) => maps.includes(name))).toEqual([]);
      expect(maps).not.toMatch(/data-(?:event|place)/);
    },
  );

  it.each(tours)('has the questions of the tour $id, and no answer, note or account', ({ id, steps }) => {
    const html = written(`?tour=${id}&step=3`, 'pupil').replaceAll('&#x27;', "'");
    for (const { question, answer, notes, see, kind } of steps) {
      if (question !== null) expect(html).toContain(question);
      for (const kept of [answer, notes, kind === 'view' ? see : null])
        if (kept) expect(html).not.toContain(kept);
    }
  });
});

describe('the teacher’s sheet', () => {
  it.each(tours)(
    'has all that the tour $id says, with a source for each step and the glossary',
    ({ id, steps }) => {
      const html = written(`?tour=${id}&step=3`, 'teacher').replaceAll('&#x27;', "'");
      for (const { title, see, notes, question, answer } of steps)
        for (const text of [title, see, notes, question, answer]) if (text) expect(html).toContain(text);
      expect(html.match(/class="sheet-cited"/g)?.length).toBe(steps.length);
      expect(html).toContain('<dfn>snapback</dfn>');
      expect(html).toContain('A sensitive subject');
    },
  );
});

describe('what is later', () => {
  it('is on no sheet while it is hidden', () => {
    const html = SHEETS.map((kind) => written('?tour=messages-through-moscow&step=2', kind)).join();
    expect(html).toContain('October: Putin speaks of signals');
    const { steps } = tours.find(({ id }) => id === 'messages-through-moscow') ?? { steps: [] };
    const later = steps.slice(2).map(({ title }) => title);
    expect(later.length).toBeGreaterThan(3);
    for (const title of later) expect(html).not.toContain(title);
  });

  it('follows on another page of the pupil’s sheet where a step hides it', () => {
    const stops = (search: string) => written(search, 'pupil').split('Stop here.').length - 1;
    expect(stops('?tour=messages-through-moscow&step=3')).toBe(1);
    expect(stops('?tour=one-call-two-accounts&step=3')).toBe(0);
  });
});

describe('every sheet', () => {
  it.each(SHEETS)(
    '%s: says as of when, which version, under which licence, and where to send corrections',
    (kind) => {
      const html = written('', kind);
      const { version, licence, corrections } = whole.meta;
      for (const said of ['31 January 2026', version, licence, corrections]) expect(html).toContain(said);
      expect(html).not.toMatch(/style=|<img|QR code/);
    },
  );

  it.each(SHEETS)('%s: has a code and an address for each map where the site has one', (kind) => {
    const html = written(TOURS[0] ?? '', kind, 'https://example.org/readout/');
    expect(html.split('QR code').length - 1).toBe(html.split('class="sheet-map"').length - 1);
    expect(html).toContain('https://example.org/readout/?tour=thirteenth-of-june-2025&amp;step=3');
  });

  it('cites every source of its events by number, and prints its address', () => {
    const sheet = composeSheet(stockOf(''), 'reader');
    const html = written('', 'reader');
    const [, list = ''] = html.split('class="sheet-sources"');
    expect(list.match(/<li/g)?.length).toBe(sheet.sources.length);
    for (const { url } of sheet.sources)
      if (url?.startsWith('https:')) expect(list).toContain(url.replaceAll('&', '&amp;'));
  });

  it('takes text from data for text', () => {
    const hostile = '<b onclick="alert(1)">bold</b>';
    const events = whole.events.map((event) => ({ ...event, title: hostile, summary: hostile }));
    for (const kind of SHEETS) expect(written('', kind, null, { ...whole, events })).not.toContain('<b ');
  });
});

describe('inRuns', () => {
  it('puts numbers that follow each other together', () => {
    expect(inRuns([1, 2, 3, 5, 6, 9])).toEqual(['1–3', '5', '6', '9']);
    expect(inRuns([])).toEqual([]);
  });
});

describe('paperFor', () => {
  it('is Letter where paper is measured in inches, else A4', () => {
    expect(['en-US', 'fr-CA', 'es-419', 'en-GB', 'de', 'fa-IR'].map((tag) => paperFor([tag]))).toEqual([
      'letter',
      'letter',
      'a4',
      'a4',
      'a4',
      'a4',
    ]);
    expect(paperFor(['en', 'en-US'])).toBe('letter');
    expect(paperFor([])).toBe('a4');
  });
});
