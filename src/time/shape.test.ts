import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateExpression, isTimed } from './expression';
import { extentOf } from './extent';
import { dateOf, dateText } from './samples.node';
import { shapeOf, type TimeShape } from './shape';

const clock = fc.constantFrom('place' as const, 'utc' as const);
const shape = (text: string) => {
  const { precision, start, end, spans, between, phase } = shapeOf(dateOf(text), 'place');
  return { precision, start, end, spans, between, phase };
};

/** The ways a date can be drawn; each shape is exactly one of them. */
const FORMS: Readonly<Record<string, (shape: TimeShape) => boolean>> = {
  before: ({ start }) => start === 'open',
  after: ({ end }) => end === 'open',
  within: ({ between }) => between,
  lasting: ({ spans, between, start, end }) => spans && !between && start !== 'open' && end !== 'open',
  single: ({ spans, between }) => !spans && !between,
};
const formsOf = (of: TimeShape) => Object.keys(FORMS).filter((name) => FORMS[name]?.(of));

/** How a text marks an end, read from the text itself. */
const marksIn = (text: string): readonly string[] => {
  const [first = '', last = first] = text.replace(/ \w+$/, '').split('/');
  return [first, last].map((end) => {
    if (end === '..') return 'open';
    return { '~': 'approximate', '?': 'uncertain', '%': 'both' }[end.at(-1) ?? ''] ?? 'sharp';
  });
};

describe('the shape of a date', () => {
  it('is of exactly one form, whatever the date', () => {
    fc.assert(
      fc.property(dateText, clock, (text, on) => {
        const of = shapeOf(dateOf(text), on);
        expect(formsOf(of)).toHaveLength(1);
        expect([of.start, of.end]).toEqual(marksIn(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('lies where the date lies, and is infinite where it is open', () => {
    fc.assert(
      fc.property(dateText, clock, (text, on) => {
        const date = dateOf(text);
        const { extent, start, end } = shapeOf(date, on);
        expect(extent).toEqual(extentOf(date, on));
        expect([extent.start === -Infinity, extent.end === Infinity]).toEqual([
          start === 'open',
          end === 'open',
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same on either clock but for where it lies', () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const date = dateOf(text);
        const [{ extent: atPlace, ...place }, { extent: atUtc, ...utc }] = [
          shapeOf(date, 'place'),
          shapeOf(date, 'utc'),
        ];
        expect(place).toEqual(utc);
        if (!isTimed(date)) expect(atPlace).toEqual(atUtc);
      }),
    );
  });

  it('is never more precise than either end', () => {
    const order = ['year', 'month', 'day', 'minute'];
    const finest = (date: DateExpression) =>
      [date.start, date.end].flatMap((point) => (point === null ? [] : [order.indexOf(point.precision)]));
    fc.assert(
      fc.property(dateText, (text) => {
        const date = dateOf(text);
        expect(order.indexOf(shapeOf(date, 'utc').precision)).toBe(Math.min(...finest(date)));
      }),
    );
  });

  const sharp = { start: 'sharp', end: 'sharp', spans: false, between: false, phase: null };
  it.each([
    ['2025-06-13', { ...sharp, precision: 'day' }],
    ['2025-06-22T02:10+03:30', { ...sharp, precision: 'minute' }],
    ['2025-06-13~', { ...sharp, precision: 'day', start: 'approximate', end: 'approximate' }],
    ['2025-06-13?', { ...sharp, precision: 'day', start: 'uncertain', end: 'uncertain' }],
    ['2025-06-13%', { ...sharp, precision: 'day', start: 'both', end: 'both' }],
    ['2025-10', { ...sharp, precision: 'month', between: true }],
    ['2025', { ...sharp, precision: 'year', between: true }],
    ['2025-12~', { ...sharp, precision: 'month', start: 'approximate', end: 'approximate', between: true }],
    ['2025-06-13/2025-06-24', { ...sharp, precision: 'day', spans: true }],
    ['2025-06-13/2025-06-13', { ...sharp, precision: 'day' }],
    ['2025-12-28~/2026-01-16', { ...sharp, precision: 'day', start: 'approximate', spans: true }],
    ['2025-06-22T02:10+03:30/2025-06-22T02:35+03:30', { ...sharp, precision: 'minute', spans: true }],
    ['2025-06-22T02:10+03:30/2025-06-21T22:40Z', { ...sharp, precision: 'minute' }],
    [
      '2025-12~/2026-01-05',
      { ...sharp, precision: 'month', start: 'approximate', spans: true, between: true },
    ],
    ['2025-06/2025-06-30', { ...sharp, precision: 'month', spans: true, between: true }],
    ['../2025-06-13', { ...sharp, precision: 'day', start: 'open', spans: true }],
    ['2025-06-13?/..', { ...sharp, precision: 'day', start: 'uncertain', end: 'open', spans: true }],
    ['../2025-10', { ...sharp, precision: 'month', start: 'open', spans: true }],
    ['2025-06-13 night', { ...sharp, precision: 'day', phase: 'night' }],
    ['2025-06-13/2025-06-14 night', { ...sharp, precision: 'day', spans: true, phase: 'night' }],
  ])('is as %s says', (text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
});
