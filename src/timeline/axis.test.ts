import { describe, expect, it } from 'vitest';
import type { Happening } from '../dataset';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { type SvgNode, toMarkup } from '../svg';
import { LIGHT } from '../theme';
import { extentOf } from '../time';
import { windowExtent } from '../view';
import { courseOf } from './course';
import { notesOf } from './draw/annotations';
import { drawAxis, drawStanding, layOutAxis } from './draw/axis';
import { labelsOf } from './draw/labels';
import { timelineMarkup } from './markup';

const dataset = bundledDataset();
const messages = createMessages('en');
const course = courseOf(dataset, 'place');
const { events, annotations } = dataset;
const whole = { course, events, annotations, clock: 'place' } as const;
const THIRTEENTH = { from: '2025-06-13', to: '2025-06-13' };

const all = (nodes: readonly SvgNode[]): SvgNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
const idsOf = (nodes: readonly SvgNode[], attribute: string) =>
  nodes.flatMap(({ attributes }) => attributes[attribute]?.split(' ') ?? []);
const number = (node: SvgNode | undefined, attribute: string) => Number(node?.attributes[attribute]);

const sizes = [
  { width: 320, compact: true },
  { width: 390, compact: true },
  { width: 719, compact: true },
  { width: 572, compact: false },
  { width: 892, compact: false },
  { width: 1600, compact: false },
];

describe.each(sizes)('the axis at $width px', ({ width, compact }) => {
  const layout = layOutAxis({ ...whole, width, compact });
  const draw = (window: { from: string; to: string }, focus: string | null = null) => {
    const standing = drawStanding(layout, 'place', LIGHT, messages, {
      focus,
      current: dataset.events[0]?.id ?? null,
    });
    return all(drawAxis(layout, standing, windowExtent(window, 'place'), LIGHT));
  };

  it('has every event once, by itself or among others', () => {
    const nodes = draw(THIRTEENTH);
    const ids = [...idsOf(nodes, 'data-event'), ...idsOf(nodes, 'data-events')];
    expect(ids.toSorted()).toEqual(dataset.events.map(({ id }) => id).toSorted());
  });

  it('has one tab stop, and a name for every mark', () => {
    const marks = draw(THIRTEENTH).filter(({ attributes }) => attributes['data-key']);
    expect(marks.filter(({ attributes }) => attributes.tabindex === '0')).toHaveLength(1);
    for (const { attributes } of marks) expect(attributes['aria-label']).toMatch(/\S, .*\d{4}/);
  });

  it('names the mark in focus as pressed', () => {
    const { id } = dataset.events[20] ?? { id: '' };
    const pressed = draw(THIRTEENTH, id).filter(({ attributes }) => attributes['aria-pressed'] === 'true');
    expect(pressed).toHaveLength(1);
    expect([...idsOf(pressed, 'data-event'), ...idsOf(pressed, 'data-events')]).toContain(id);
  });

  it('keeps labels of a row apart', () => {
    const { days, months } = labelsOf(layout.axis, layout.metrics, messages);
    for (const row of [days, months]) {
      const sorted = row.toSorted((a, b) => a.x - b.x);
      for (const [i, { x, half }] of sorted.entries()) {
        const before = sorted[i - 1];
        if (before) expect(x - half).toBeGreaterThanOrEqual(before.x + before.half + 4.99);
      }
    }
    expect(days.length).toBeGreaterThan(4);
  });

  it('annotates beside the names of months, over the annotations’ own days, and only where there is a row for it', () => {
    const { months } = labelsOf(layout.axis, layout.metrics, messages);
    const notes = notesOf(layout.axis, 'place', layout.metrics, layout.annotations, months);
    if (compact) expect(notes).toEqual([]);
    const taken = months.map(({ x, half }) => ({ x0: x - half, x1: x + half }));
    for (const note of notes) {
      const others = [...taken, ...notes.filter(({ id }) => id !== note.id)];
      expect(others.filter(({ x0, x1 }) => note.x0 < x1 + 3.99 && x0 < note.x1 + 3.99)).toEqual([]);
      const time = annotations.find(({ id }) => id === note.id)?.time;
      const { start, end } = time ? extentOf(time, 'place') : { start: 0, end: 0 };
      expect(note.x).toBeGreaterThanOrEqual(layout.axis.scale(start));
      expect(note.x).toBeLessThanOrEqual(layout.axis.scale(end));
    }
  });

  const windows = [
    THIRTEENTH,
    { from: '2025-01-17', to: '2025-01-17' },
    { from: '2026-01-30', to: '2026-01-30' },
    { from: '2025-09-09', to: '2025-09-09' },
    { from: '2025-06-12', to: '2025-06-24' },
    { from: '2025-01-17', to: '2026-01-30' },
  ];
  it.each(windows)('lets a finger take each handle and the window from $from to $to', (window) => {
    const nodes = draw(window);
    const target = (handle: string) => {
      const group = nodes.find(({ attributes }) => attributes['data-handle'] === handle);
      const rect = group?.children.find(({ key }) => key === 'target');
      const [x, wide, tall] = [number(rect, 'x'), number(rect, 'width'), number(rect, 'height')];
      return { x0: x, x1: x + wide, wide, tall };
    };
    const [start, grip, end] = [target('start'), target('window'), target('end')];
    const { before, after } = layout.metrics;
    expect(start.wide).toBe(44);
    expect(end.wide).toBe(44);
    expect(grip.wide).toBeGreaterThanOrEqual(44);
    for (const { tall } of [start, grip, end]) expect(tall).toBeGreaterThanOrEqual(28);
    expect(start.x0).toBeGreaterThanOrEqual(-before);
    expect(start.x1).toBeLessThanOrEqual(grip.x0 + 0.01);
    expect(grip.x1).toBeLessThanOrEqual(end.x0 + 0.01);
    expect(end.x1).toBeLessThanOrEqual(layout.axis.width + after);
  });
});

describe('annotations of the axis', () => {
  const noted = (shown: readonly Happening[], width = 1292) => {
    const layout = layOutAxis({ ...whole, events: shown, width, compact: false });
    const { months } = labelsOf(layout.axis, layout.metrics, messages);
    return notesOf(layout.axis, 'place', layout.metrics, layout.annotations, months).map(({ id }) => id);
  };

  it.each([892, 1292])('are all there on a wide page, where the axis has %i px', (width) => {
    expect(noted(events, width)).toEqual(['ceasefire', 'internet-cut']);
  });

  it('go with their events', () => {
    expect(noted(events.filter(({ kind }) => kind !== 'decision'))).toEqual(['internet-cut']);
  });

  it('are drawn with a leader that ends above the first lane’s symbols', () => {
    const layout = layOutAxis({ ...whole, width: 892, compact: false });
    const { annotations: drawn } = drawStanding(layout, 'place', LIGHT, messages, null);
    const { lanes, glyph } = layout.metrics;
    for (const { attributes } of all([drawn]).filter(({ name }) => name === 'path'))
      expect(Number(/V(.*)$/.exec(attributes.d ?? '')?.[1])).toBeLessThan(lanes.strikes.y - glyph / 2);
    expect(all([drawn]).flatMap(({ text }) => text ?? [])).toEqual([
      'Ceasefire begins',
      'Internet shut down in Iran',
    ]);
  });
});

describe('the axis as a picture', () => {
  const draw = (width: number) =>
    timelineMarkup({ dataset, window: THIRTEENTH, clock: 'place', width, messages, theme: LIGHT });

  it.each([390, 1040])('at %i px has nothing to press, no inline style and says what it shows', (width) => {
    const markup = draw(width);
    expect(markup).not.toMatch(/ style=|data-event|data-handle|role="button"|tabindex/);
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
    expect(draw(1040)).toContain(
      toMarkup(drawAxis(layout, standing, windowExtent(THIRTEENTH, 'place'), LIGHT)),
    );
  });
});
