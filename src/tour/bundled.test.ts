import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { select } from '../scene';
import { contextOf, defaultView, parseView } from '../view';
import { eventsOf, eventsOfTour } from './events';
import { parseTours } from './parse';
import type { Step, Tour } from './types';

const dataset = bundledDataset();
const { tours, problems } = parseTours(readFileSync('data/tour.json', 'utf8'), dataset);
const viewOf = ({ link }: Step) => parseView(link, defaultView(dataset), contextOf(dataset, [])).view;
const textsOf = ({ title, see, notes, question, answer }: Step) =>
  [title, see, notes ?? '', question ?? '', answer ?? ''].join(' ');
const tourOf = (id: string): Tour => {
  const found = tours.find((tour) => tour.id === id);
  if (!found) throw new Error(`There is no tour ${id}.`);
  return found;
};

describe('the bundled tours', () => {
  it('are three, and sound', () => {
    expect(problems).toEqual([]);
    expect(tours.map(({ id, steps }) => [id, steps.length])).toEqual([
      ['thirteenth-of-june-2025', 7],
      ['messages-through-moscow', 7],
      ['one-call-two-accounts', 8],
    ]);
  });

  it('show something at every step, and the event that a step opens', () => {
    for (const step of tours.flatMap(({ steps }) => steps)) {
      const { events } = select(dataset, viewOf(step));
      expect(events.length, step.title).toBeGreaterThan(0);
      const { event } = viewOf(step);
      if (event !== null) expect(events.map(({ id }) => id)).toContain(event);
    }
  });

  it('name nobody whom none of the events of the step names', () => {
    const names =
      /\b(?:Putin|Netanyahu|Pezeshkian|Erdoğan|Trump|Shoigu|Larijani|IAEA|KAN|MENAFN|Oman|Kremlin|Axios|Reuters|Fox News|Tehran Times|Jerusalem Post|Washington Post|Natanz|Ramat Gan|Revolutionary Guard)\b/g;
    const strangers = tours.flatMap((tour) =>
      tour.steps.flatMap((step) => {
        const events = step.kind === 'sources' ? eventsOfTour(tour, dataset) : eventsOf(step, dataset);
        const speakers = events.flatMap(({ claims }) =>
          claims.map(({ speaker }) => dataset.actors.get(speaker)),
        );
        const told = JSON.stringify([events, speakers]).replaceAll(
          'International Atomic Energy Agency',
          'IAEA',
        );
        const named = [...textsOf(step).matchAll(names)].map(([name]) => name);
        return named.filter((name) => !told.includes(name)).map((name) => `${step.title}: ${name}`);
      }),
    );
    expect(strangers).toEqual([]);
  });

  it('ask for a prediction with what comes later hidden', () => {
    for (const id of ['thirteenth-of-june-2025', 'messages-through-moscow'])
      expect(tourOf(id).steps.some((step) => viewOf(step).hide === 'later' && step.question !== null)).toBe(
        true,
      );
  });

  it('have a prompt of each kind, and no word of how they were made', () => {
    for (const { steps } of tours)
      expect(new Set(steps.flatMap(({ prompt }) => prompt ?? []))).toEqual(
        new Set(['notice', 'wonder', 'headline']),
      );
    const words = tours.flatMap(({ title, about, steps }) => [title, about, ...steps.map(textsOf)]).join(' ');
    expect(words).not.toMatch(/\b(?:seed|ledger|C\d+)\b/i);
  });

  it('hold no message through Moscow for more than a claim, and say so first', () => {
    const { steps } = tourOf('messages-through-moscow');
    expect(steps[0]?.see).toContain('all claims');
    const messages = steps
      .flatMap((step) => eventsOf(step, dataset))
      .filter(({ kind }) => kind === 'message');
    expect(new Set(messages.map(({ certainty }) => certainty))).toEqual(new Set(['claimed']));
    expect(new Set(messages.map(({ id }) => id)).size).toBe(3);
  });

  it('set two published accounts of one call side by side', () => {
    const compared = tourOf('one-call-two-accounts').steps.filter(
      (step) => viewOf(step).event === 'call-2026-01-16-putin-pezeshkian',
    );
    expect(compared).toHaveLength(3);
    const [call] = eventsOf(compared[0] ?? (tourOf('').steps[0] as Step), dataset);
    expect(call?.accounts.map(({ status }) => status)).toEqual(['published', 'published']);
  });
});
