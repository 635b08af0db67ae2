import { describe, expect, it } from 'vitest';
import type { SvgNode } from '../svg';
import { CONTRAST, LIGHT } from '../theme';
import type { View } from '../view';
import { drawingOf } from './fixtures/picture';
import { facesOf } from './fonts';
import { FORMATS, SHEETS, sizeOf } from './formats';
import { PAINTED } from './paint';
import { drawSheet } from './sheet';
import { svgFile } from './svgFile';

const VIEWS: Readonly<Record<string, Partial<View>>> = {
  'first view': {},
  January: { window: { from: '2026-01-16', to: '2026-01-16' } },
  'all time, with an event in focus': {
    window: { from: '2025-01-01', to: '2026-01-31' },
    event: 'call-2025-06-13-putin-pezeshkian',
  },
  'until a day, on a globe': {
    time: 'until',
    projection: 'globe',
    window: { from: '2025-06-13', to: '2025-06-24' },
  },
  'nothing at all': { kinds: [] },
};
const CASES = Object.entries(VIEWS).flatMap(([name, patch]) =>
  FORMATS.map((format) => ({ name, format, drawing: drawingOf(patch) })),
);

const flat = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const textIn = (nodes: readonly SvgNode[]) =>
  flat(nodes)
    .flatMap(({ text }) => text ?? [])
    .join(' ');
const partOf = (nodes: readonly SvgNode[], key: string) => nodes.filter((node) => node.key === key);
const idsIn = (nodes: readonly SvgNode[]) =>
  flat(nodes).flatMap(({ attributes }) => [
    ...(attributes['data-event'] ? [attributes['data-event']] : []),
    ...(attributes['data-events']?.split(' ') ?? []),
  ]);
/** Where a part that is only moved down begins. */
const topOf = (nodes: readonly SvgNode[], key: string) =>
  Number(/,([\d.]+)\)/.exec(partOf(nodes, key)[0]?.attributes.transform ?? '')?.[1]);

describe.each(CASES)('a picture of $name, $format', ({ format, drawing }) => {
  const shape = SHEETS[format];
  const { frame, nodes, placed } = drawSheet(drawing, shape);

  it('has every mark of the scene, or its name at the border', () => {
    const beyond = placed.edges.flatMap(({ events }) => events);
    const drawn = idsIn(partOf(nodes, 'map'));
    const { points, lines } = drawing.scene;
    const asked = [...points, ...lines].flatMap(({ events }) => events);
    expect(asked.filter((id) => !drawn.includes(id) && !beyond.includes(id))).toEqual([]);
    const onMap = [...placed.points.map((p) => p.events), ...placed.lines.map((l) => l.mark.events)].flat();
    expect(new Set(drawn.filter((id) => !placed.annotations.some((a) => a.mark.id === id)))).toEqual(
      new Set(onMap),
    );
  });

  it('is as large as was asked for, and its parts do not overlap', () => {
    expect(frame.width).toBe(shape.width);
    if ('height' in shape) expect(frame.height).toBe(shape.height);
    const [map] = partOf(nodes, 'map');
    const { y, height } = map?.attributes ?? {};
    expect(Number(height)).toBeGreaterThan(200);
    expect(Number(y) + Number(height)).toBeLessThanOrEqual(topOf(nodes, 'legend'));
    const lowest = Math.max(
      ...partOf(nodes, 'legend')
        .flatMap(({ children }) => children)
        .map(({ attributes }) => Number(/,([\d.]+)\)/.exec(attributes.transform ?? '')?.[1] ?? 0)),
      0,
    );
    expect(topOf(nodes, 'legend') + lowest + 8).toBeLessThanOrEqual(topOf(nodes, 'foot'));
  });

  it('says what it is of, from when, whose it is and where corrections go', () => {
    const words = textIn(nodes);
    const { title, version, licence, corrections } = drawing.dataset.meta;
    for (const said of [
      title,
      'Some days',
      version,
      licence,
      corrections,
      '31 January 2026',
      'Natural Earth',
    ])
      expect(words).toContain(said);
    expect(words).toContain('https://example.org/readout/?to=x');
    if (drawing.selection.events.length > 0) expect(words).toMatch(/Sources: \S/);
  });

  it('is written in what is painted, and opens without the page', () => {
    const all = flat(nodes);
    const attributes = all.flatMap((node) => Object.entries(node.attributes));
    const words = attributes.map(([name]) => name).filter((name) => !/^(?:data-|aria-|role$)/.test(name));
    expect(PAINTED.elements).toEqual(expect.arrayContaining([...new Set(all.map(({ name }) => name))]));
    expect(PAINTED.attributes).toEqual(expect.arrayContaining([...new Set(words)]));
    const foreign = /var\(|transparent|url\(|NaN|Infinity/;
    expect(attributes.filter(([, value]) => foreign.test(value))).toEqual([]);
  });
});

describe('a legend', () => {
  const wordsFor = (patch: Partial<View>) =>
    textIn(partOf(drawSheet(drawingOf(patch), SHEETS.article).nodes, 'legend'));

  it('explains what occurs, and nothing else', () => {
    const june = wordsFor({});
    expect(june).toContain('Strike by Israel');
    expect(june).toContain('Strike by Iran');
    for (const word of ['Protest', 'Mediation', 'Message', 'Strike by United States'])
      expect(june).not.toContain(word);
    const january = wordsFor({ window: { from: '2026-01-16', to: '2026-01-16' } });
    expect(january).toContain('Hollow end');
    expect(january).toContain('Protest');
    expect(january).not.toContain('Strike');
    expect(wordsFor({ kinds: ['protest'] })).not.toContain('links between places');
  });

  it('has no ids: what it shows is no event', () => {
    const legend = partOf(drawSheet(drawingOf({}), SHEETS.square).nodes, 'legend');
    expect(idsIn(legend)).toEqual([]);
  });
});

describe('a file', () => {
  const sheet = drawSheet(drawingOf({}), SHEETS.vertical);

  it('names its size, its fonts and what it shows', () => {
    const file = svgFile(sheet, sizeOf(sheet.frame, 2), ['@font-face{}']);
    expect(file).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
    );
    expect(file).toContain('width="2160" height="2700" viewBox="0 0 720 900"');
    expect(file).toContain('<title id="title">Strikes and calls</title>');
    expect(file).toContain('<style>@font-face{}</style>');
  });

  it('is written in three faces', () => {
    const faces = facesOf(drawSheet(drawingOf(VIEWS.January ?? {}), SHEETS.vertical).nodes, 'Inter, x');
    expect(faces.map(({ family, style }) => `${family} ${style}`).sort()).toEqual([
      'Inter normal',
      'Source Serif 4 italic',
      'Source Serif 4 normal',
    ]);
  });

  it('has the colours of the look asked for', () => {
    const contrast = svgFile(drawSheet(drawingOf({}, CONTRAST), SHEETS.square), sizeOf(sheet.frame, 1));
    expect(contrast).toContain(CONTRAST.strike);
    expect(contrast).not.toContain(LIGHT.strike);
  });

  it('takes no words for markup', () => {
    const drawing = drawingOf({});
    const caption = { ...drawing.caption, line: '</text><script>alert(1)</script>\u0000\ud800' };
    const file = svgFile(drawSheet({ ...drawing, caption }, SHEETS.square), sizeOf(sheet.frame, 1));
    expect(file).not.toContain('<script');
    expect(file).not.toContain('\u0000');
    expect(file).not.toContain('\ud800');
    expect(file).toContain('&lt;/text&gt;&lt;script&gt;');
  });
});
