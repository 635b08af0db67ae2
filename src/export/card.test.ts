import { describe, expect, it } from 'vitest';
import { describeDate } from '../messages';
import { textWidth } from '../scene';
import type { SvgNode } from '../svg';
import { LIGHT } from '../theme';
import { CARD, type CardWords, cardText, drawCard } from './card';
import { dataset, drawingOf, messages } from './fixtures/picture';
import { PAINTED } from './paint';

const flat = (nodes: readonly SvgNode[]): SvgNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const WORDS: CardWords = {
  above: 'A story',
  title: 'Title',
  dates: 'Friday 13 June 2025',
  below: 'Call · Reported',
  name: 'Name',
};
const CALL = 'call-2025-06-13-putin-pezeshkian';

/** The lines of a part, each with its width in px, and where they begin and end. */
function linesIn(nodes: readonly SvgNode[]) {
  return nodes.flatMap((part) => {
    const top = Number(/,([\d.]+)\)/.exec(part.attributes.transform ?? '')?.[1] ?? 0);
    return flat([part])
      .filter(({ text }) => text !== null)
      .map(({ text, attributes }) => {
        const size = Number(attributes['font-size']);
        const face = attributes['font-family'] ? 'serif' : 'semibold';
        return { text, width: textWidth(text ?? '', size, face), bottom: top + Number(attributes.y), size };
      });
  });
}

describe('a card', () => {
  it('has every title and date of the story whole beside the map, large, and above its foot', () => {
    for (const { title, time } of dataset.events) {
      const dates = describeDate(time, { lang: messages.locale, clock: 'place', t: messages.t });
      const lines = linesIn(cardText({ ...WORDS, title, dates }, LIGHT));
      const words = lines.map(({ text }) => text).join(' ');
      expect(words).toBe(`A story ${title} ${dates} Call · Reported Name`);
      for (const { width, text } of lines) expect(width, text ?? '').toBeLessThanOrEqual(296);
      const sizes = lines.map(({ size }) => size);
      // Seen at a third of its size, and drawn 1.5 times as large as it is laid out.
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(17);
      expect(Math.max(...sizes)).toBeGreaterThanOrEqual(25);
      const bottoms = lines.map(({ bottom }) => bottom);
      expect(bottoms).toEqual([...bottoms].sort((a, b) => a - b));
      expect(bottoms.at(-1)).toBeLessThan(CARD.height);
    }
  });

  it('leaves out what there is no room for, and what nobody said', () => {
    const long = 'Words and more words '.repeat(30).trim();
    const texts = linesIn(cardText({ ...WORDS, above: '', below: long }, LIGHT)).map(({ text }) => text);
    expect(texts[0]).toBe('Title');
    expect(texts.at(-1)).toBe('Name');
    expect(texts.at(-2)).toMatch(/…$/);
    const bare = linesIn(cardText({ ...WORDS, below: '' }, LIGHT)).map(({ text }) => text);
    expect(bare).toEqual(['A story', 'Title', 'Friday 13 June 2025', 'Name']);
  });

  it('shows the event that it is of, and no other beyond the border', () => {
    const { nodes, placed } = drawCard(drawingOf({ event: CALL }), WORDS);
    expect(placed.edges).toEqual([]);
    expect(nodes.slice(-5).map(({ key }) => key)).toEqual(
      [0, 1, 2, 3].map((i) => `block ${i}`).concat('name'),
    );
    expect(placed.lines.some(({ mark }) => mark.events.includes(CALL))).toBe(true);
    const all = flat(nodes);
    const known: readonly string[] = PAINTED.elements;
    expect(all.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    const map = nodes.find(({ key }) => key === 'map');
    expect(flat(map?.children ?? []).some(({ attributes }) => attributes['data-event'] === CALL)).toBe(true);
  });
});
