import { describe, expect, it } from 'vitest';
import { createMessages } from '../../messages';
import { toMarkup } from '../../svg';
import { CONTRAST, DARK, LIGHT } from '../../theme';
import { courseOf } from '../course';
import { flat } from '../drawn.fixture';
import { happening } from '../happenings.fixture';
import { type AxisLayout, layOutAxis } from './axis';
import { drawForm } from './forms';
import { TIME_FORMS } from './legend';

const BAR = { x0: 10, x1: 110, start: 'sharp', end: 'sharp', phase: null } as const;
const PEN = { key: 'a', y: 10, width: 1.5, colour: 'black', words: true };

/** An event of this date among days around it; px wide enough for half a day. */
function laid(text: string): AxisLayout {
  const days = Array.from({ length: 20 }, (_, i) => happening(`d${i}`, 'call', `2025-06-${i + 10}`));
  const events = [happening('a', 'strike', text), ...days];
  const course = courseOf({ events: days }, 'place');
  return layOutAxis({ course, events, annotations: [], clock: 'place', width: 1500, compact: false });
}

/** How an event of this date is drawn, without regard to where. */
function look(text: string): string {
  const layout = laid(text);
  const [bar] = layout.bars;
  const mark = layout.marks.find(({ key }) => key === 'a');
  const { form, start, end, phase } = bar ?? { form: 'lasting', start: 'sharp', end: 'sharp', phase: null };
  const shape = bar ? toMarkup(drawForm({ ...BAR, form, start, end, phase }, PEN)) : '';
  return `${mark?.vague} ${shape}`;
}

describe('what is known of a time', () => {
  const MEANINGS = [
    '2025-06-14',
    '2025-06-14~',
    '2025-06-14?',
    '2025-06-14%',
    '2025-06-14/2025-06-18',
    '2025-06-14~/2025-06-18',
    '2025-06-14?/2025-06-18',
    '2025-06-14%/2025-06-18',
    '2025-06-14/2025-06-18~',
    '2025-06-14/2025-06-18?',
    '../2025-06-18',
    '2025-06-14/..',
    '2025-06',
    '2025-06~',
    '2025-06?',
    '2025-06/2025-07',
    '2025-06~/2025-06-18',
    '2025-06-14 night',
    '2025-06-14 evening',
  ];

  it('looks different for each meaning, without any colour', () => {
    const looks = MEANINGS.map(look);
    for (const [i, own] of looks.entries())
      expect(
        looks.flatMap((other, j) => (other === own ? [MEANINGS[j]] : [])),
        own,
      ).toEqual([MEANINGS[i]]);
  });

  it('has a bar over all of it, or over the half of the day that it belongs to', () => {
    const over = (text: string) => {
      const { bars, axis } = laid(text);
      return bars.map(({ x0, x1 }) =>
        [x0, x1].map((x) => Math.round((axis.invert(x) - axis.domain.start) / 43_200_000)),
      );
    };
    expect(over('2025-06-14/2025-06-18')).toEqual([[8, 18]]);
    expect(over('2025-06-14 night')).toEqual([[9, 10]]);
    expect(over('2025-06-14 morning')).toEqual([[8, 9]]);
    expect(over('2025-06-14/2025-06-15 night')).toEqual([[9, 11]]);
    expect(over('../2025-06-14')).toEqual([[0, 10]]);
    expect(over('2025-06-14')).toEqual([]);
  });

  it('is written in doubt only where it is in doubt', () => {
    const marks = (text: string) => look(text).split('?<').length - 1;
    expect(marks('2025-06-14/2025-06-18?')).toBe(1);
    expect(marks('2025-06-14?')).toBe(2);
    expect(marks('2025-06-14~/2025-06-18')).toBe(0);
  });

  it('fades outwards where it is about right', () => {
    const nodes = drawForm({ ...BAR, form: 'lasting', end: 'approximate' }, PEN);
    const fading = nodes.filter(({ key }) => key.includes(' end '));
    expect(fading.map(({ attributes }) => attributes.opacity)).toEqual(['0.75', '0.5', '0.25']);
    const from = fading.map(({ attributes }) => Number(/M([\d.]+)/.exec(attributes.d ?? '')?.[1]));
    expect(from).toEqual(from.toSorted((a, b) => a - b));
    expect(from[0]).toBeGreaterThan(90);
  });
});

describe('the legend of times', () => {
  const { t } = createMessages('en');

  it('has a sample and words for each form, all different', () => {
    const samples = TIME_FORMS.map(({ draw }) => toMarkup(draw(LIGHT, String)));
    expect(new Set(samples).size).toBe(TIME_FORMS.length);
    expect(new Set(TIME_FORMS.map(({ message }) => t(message))).size).toBe(TIME_FORMS.length);
  });

  it('draws them in one shape whatever the theme', () => {
    const shapes = (theme: typeof LIGHT) =>
      TIME_FORMS.map(({ draw }) =>
        flat(draw(theme, String)).map(({ attributes }) => attributes.d ?? attributes.x),
      );
    expect(shapes(DARK)).toEqual(shapes(LIGHT));
    expect(shapes(CONTRAST)).toEqual(shapes(LIGHT));
  });
});
