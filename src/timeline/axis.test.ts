import { describe, expect, it } from 'vitest';
import type { Happening } from '../dataset';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { toMarkup } from '../svg';
import { LIGHT } from '../theme';
import { extentOf } from '../time';
import { courseOf } from './course';
import { notesOf } from './draw/annotations';
import { type AxisLayout, drawAxis, drawStanding, layOutAxis } from './draw/axis';
import { labelsOf } from './draw/labels';
import { drawn, flat, june, messages, painted } from './drawn.fixture';
import { timelineMarkup } from './markup';

const dataset = bundledDataset();
const course = courseOf(dataset, 'place');
const { events, annotations } = dataset;
const whole = { course, events, annotations, clock: 'place' } as const;

const idsOf = (layout: AxisLayout) =>
  flat(drawn(layout)).flatMap(
    ({ attributes }) => attributes['data-event'] ?? attributes['data-events']?.split(' ') ?? [],
  );
const notes = ({ axis, part, metrics, annotations }: AxisLayout) => {
  const { months } = labelsOf(axis, part, metrics, messages);
  return { months, notes: notesOf(axis, part, 'place', metrics, annotations, months) };
};

const sizes = [
  { width: 320, compact: true },
  { width: 390, compact: true },
  { width: 719, compact: true },
  { width: 572, compact: false },
  { width: 892, compact: false },
  { width: 1600, compact: false },
];

describe.each(sizes)('the axis at $width px', (size) => {
  const layout = layOutAxis({ ...whole, ...size });
  const stops = (nodes = drawn(layout)) => flat(nodes).filter(({ attributes }) => attributes['data-key']);

  it('has every event once, by itself or among others, in three lanes and in all', () => {
    for (const lanes of ['three', 'all'] as const)
      expect(idsOf(layOutAxis({ ...whole, ...size, lanes })).toSorted()).toEqual(
        events.map(({ id }) => id).toSorted(),
      );
  });

  it('has one tab stop: what is asked for, or else the first mark', () => {
    const held = (current: string | null) =>
      stops(drawn(layout, {}, { current }))
        .filter(({ attributes }) => attributes.tabindex === '0')
        .map(({ key }) => key);
    expect(held(null)).toEqual([layout.marks[0]?.key]);
    expect(held('no such mark')).toEqual([layout.marks[0]?.key]);
    const fold = layout.axis.spans.find(({ kind }) => kind === 'fold');
    expect(held(`fold ${fold?.extent.start}`)).toEqual([`fold ${fold?.extent.start}`]);
    expect(held(layout.marks[5]?.key ?? '')).toEqual([layout.marks[5]?.key]);
  });

  it('names every mark by what and when', () => {
    const marks = stops().filter(({ key }) => !key.startsWith('fold'));
    for (const { attributes } of marks) expect(attributes['aria-label']).toMatch(/\S, .*\d{4}/);
  });

  it('names the mark in focus as pressed', () => {
    const { id } = events[20] ?? { id: '' };
    const pressed = stops(drawn(layout, {}, { focus: id })).filter(
      ({ attributes }) => attributes['aria-pressed'] === 'true',
    );
    expect(pressed).toHaveLength(1);
    const [{ attributes = {} } = {}] = pressed;
    expect(attributes['data-event'] ?? attributes['data-events']?.split(' ')).toContain(id);
  });

  it('says of a stack, and of nothing else, whether its list is open', () => {
    const [first, second] = layout.marks.filter((mark) => mark.events.length > 1);
    const open = stops(drawn(layout, {}, { opened: second?.key ?? '' }));
    for (const { key, attributes } of open.filter((stop) => !stop.key.startsWith('fold'))) {
      expect(attributes['aria-haspopup']).toBe(attributes['data-events'] ? 'dialog' : undefined);
      const expanded = attributes['data-events'] && String(key === second?.key);
      expect(attributes['aria-expanded']).toBe(expanded);
    }
    expect(first?.key).not.toBe(second?.key);
  });

  it('annotates beside the names of months, over the annotations’ own days, and only where there is a row for it', () => {
    const { months, notes: own } = notes(layout);
    if (size.compact) expect(own).toEqual([]);
    const taken = months.map(({ x, half }) => ({ x0: x - half, x1: x + half }));
    for (const note of own) {
      const others = [...taken, ...own.filter(({ id }) => id !== note.id)];
      expect(others.filter(({ x0, x1 }) => note.x0 < x1 + 3.99 && x0 < note.x1 + 3.99)).toEqual([]);
      const time = annotations.find(({ id }) => id === note.id)?.time;
      const { start, end } = time ? extentOf(time, 'place') : { start: 0, end: 0 };
      expect(note.x).toBeGreaterThanOrEqual(layout.axis.scale(start));
      expect(note.x).toBeLessThanOrEqual(layout.axis.scale(end));
    }
  });
});

describe('annotations of the axis', () => {
  const noted = (shown: readonly Happening[], width = 1292) =>
    notes(layOutAxis({ ...whole, events: shown, width, compact: false })).notes.map(({ id }) => id);

  it.each([892, 1292])('are all there on a wide page, where the axis has %i px', (width) => {
    expect(noted(events, width)).toEqual(['ceasefire', 'internet-cut']);
  });

  it('go with their events', () => {
    expect(noted(events.filter(({ kind }) => kind !== 'decision'))).toEqual(['internet-cut']);
  });

  it('are drawn with a leader that ends above the first lane’s symbols', () => {
    const layout = layOutAxis({ ...whole, width: 892, compact: false });
    const row = flat(drawn(layout)).filter(({ key }) => key === 'annotations');
    const { lanes, glyph } = layout.metrics;
    for (const { attributes } of flat(row).filter(({ name }) => name === 'path'))
      expect(Number(/V(.*)$/.exec(attributes.d ?? '')?.[1])).toBeLessThan((lanes[0]?.y ?? 0) - glyph / 2);
    expect(flat(row).flatMap(({ text }) => text ?? [])).toEqual([
      'Ceasefire begins',
      'Internet shut down in Iran',
    ]);
  });
});

describe('the axis read from right to left', () => {
  const views = [
    { width: 892, compact: false },
    { width: 892, compact: false, zoom: { k: 7, x: 1500 } },
    { width: 390, compact: true, zoom: { k: 3, x: 80 }, lanes: 'all' as const },
  ];

  it.each(views)('is the mirror image of the one read from left to right %#', (view) => {
    const both = [false, true].map((rtl) =>
      painted(drawn(layOutAxis({ ...whole, ...view, rtl }), { extent: june(12, 24) })),
    );
    const [ltr = [], rtl = []] = both;
    expect(rtl.map(({ node }) => node.key)).toEqual(ltr.map(({ node }) => node.key));
    let marks = 0;
    for (const [i, { node, x0, x1 }] of ltr.entries()) {
      if (!['hit', 'target', 'glyph', 'band', 'part'].includes(node.key)) continue;
      marks += Number(node.key === 'glyph');
      expect(rtl[i]?.x0).toBeCloseTo(view.width - x1, 1);
      expect(rtl[i]?.x1).toBeCloseTo(view.width - x0, 1);
    }
    expect(marks).toBeGreaterThan(8);
  });

  it.each(views)('has no text and no symbol mirrored %#', (view) => {
    const nodes = painted(drawn(layOutAxis({ ...whole, ...view, rtl: true })));
    const legible = nodes.filter(({ node: { name, key } }) => name === 'text' || key === 'glyph');
    expect(legible.length).toBeGreaterThan(20);
    const own = legible.filter(
      ({ mirrored, node }) => mirrored && node.attributes.class !== 'timeline-several',
    );
    expect(own).toEqual([]);
  });
});

describe('the axis as a picture', () => {
  const draw = (width: number) =>
    timelineMarkup({
      dataset,
      window: { from: '2025-06-13', to: '2025-06-13' },
      clock: 'place',
      width,
      messages,
      theme: LIGHT,
    });

  it.each([390, 1040])('at %i px has nothing to press, no inline style and says what it shows', (width) => {
    const markup = draw(width);
    expect(markup).not.toMatch(/ style=|data-event|data-handle|data-key|role="button"|tabindex/);
    expect(markup).toContain('shown: 13 June 2025');
    expect(markup).toContain(`viewBox="0 0 ${width} ${width < 720 ? 80 : 119}"`);
  });

  it('names months, days and how long the folds are', () => {
    const texts = [...draw(1040).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual(expect.arrayContaining(['Jun 2025', 'Jan 2026', '13', '16']));
    expect(texts.some((text) => /^\d+ (days|weeks)$/.test(text ?? ''))).toBe(true);
  });

  it('is the drawing that the page goes on with', () => {
    const layout = layOutAxis({ ...whole, width: 1040, compact: false });
    const standing = drawStanding(layout, 'place', LIGHT, messages, null);
    const shown = { extent: june(13), time: 'window', playhead: null } as const;
    expect(draw(1040)).toContain(toMarkup(drawAxis(layout, standing, shown, LIGHT)));
  });
});
