import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Dataset, DatasetFile, type Happening, KINDS, parseDataset } from '../dataset';
import { select } from '../scene';
import { CLAIMANTS, defaultView } from '../view';
import { featuresOf } from './features';
import { dataset, opening } from './fixtures/picture';

function reopened(events: readonly Happening[], window = opening.window): Dataset {
  const result = parseDataset(JSON.stringify(featuresOf(events, dataset, window)));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.problems).toEqual([]);
  expect(result.dropped).toBe(0);
  return result.dataset;
}

/** Events as a file without the others tells of them. */
const alone = (events: readonly Happening[]) => {
  const ids = new Set(events.map(({ id }) => id));
  return events.map((event) => ({
    ...event,
    partOf: event.partOf !== null && ids.has(event.partOf) ? event.partOf : null,
    replyTo: event.replyTo.filter((id) => ids.has(id)),
  }));
};

describe('a dataset of what is shown', () => {
  it('is one that Readout opens, with exactly the events of the selection and all that they name', () => {
    const days = fc.integer({ min: 0, max: 380 }).map((day) => {
      const date = new Date(Date.UTC(2025, 0, 15) + day * 86_400_000);
      return date.toISOString().slice(0, 10);
    });
    const views = fc.record({
      ends: fc.tuple(days, days).map((ends) => ends.sort()),
      kinds: fc.option(fc.subarray([...KINDS])),
      by: fc.option(fc.constantFrom(...CLAIMANTS), { freq: 2 }),
    });
    fc.assert(
      fc.property(views, ({ ends: [from = '', to = ''], kinds, by }) => {
        const view = { ...opening, window: { from, to }, kinds, by };
        const { events } = select(dataset, view);
        const file = reopened(events, view.window);
        expect(file.events).toEqual(alone(events));
        for (const [id, place] of file.places) expect(place).toEqual(dataset.places.get(id));
        for (const [id, source] of file.sources) expect(source).toEqual(dataset.sources.get(id));
        // Nothing that is not named: what is left out of the events is left out of the rest.
        const { actors } = file;
        const named = JSON.stringify(featuresOf(events, dataset, view.window).features);
        const affiliations = [...actors.values()].map(({ affiliation }) => affiliation);
        for (const id of actors.keys())
          expect(named.includes(`"${id}"`) || affiliations.includes(id)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is of the published format, and opens on the time that was shown', () => {
    const window = { from: '2025-06-22T02:10+03:30', to: '2025-06-24' };
    const { events } = select(dataset, { ...opening, window });
    const file = featuresOf(events, dataset, window);
    expect(v.safeParse(DatasetFile, JSON.parse(JSON.stringify(file))).issues).toBeUndefined();
    const again = reopened(events, window);
    expect(defaultView(again).window).toEqual({ from: '2025-06-22', to: '2025-06-24' });
    expect(again.meta.version).toBe(dataset.meta.version);
  });

  it('has no coordinates but longitude and latitude', () => {
    const text = JSON.stringify(featuresOf(dataset.events, dataset, opening.window).features);
    const pairs = [...text.matchAll(/\[(-?[\d.]+(?:,-?[\d.]+)+)\]/g)].map(([, pair = '']) =>
      pair.split(',').map(Number),
    );
    expect(pairs.length).toBeGreaterThan(100);
    for (const [longitude = Number.NaN, latitude = Number.NaN, ...rest] of pairs) {
      expect(rest).toEqual([]);
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }
  });

  it('of nothing is a dataset too', () => {
    expect(reopened([]).events).toEqual([]);
  });
});
