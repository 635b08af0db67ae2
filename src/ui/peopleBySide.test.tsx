import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { People } from './People';
import { peopleBySide } from './peopleBySide';

const dataset = bundledDataset();
const sides = peopleBySide(dataset);
const sideOf = (id: string) =>
  sides.find(({ people }) => people.some(({ actor }) => actor.id === id))?.side ?? null;

describe('peopleBySide', () => {
  it('has every actor of the events once', () => {
    const all = sides.flatMap(({ people }) => people.map(({ actor }) => actor.id));
    expect(new Set(all).size).toBe(all.length);
    const named = new Set(
      dataset.events.flatMap(({ actors, claims }) => [
        ...actors.map(({ actor }) => actor),
        ...claims.map(({ speaker }) => speaker),
      ]),
    );
    expect([...named].filter((id) => dataset.actors.has(id) && !all.includes(id))).toEqual([]);
  });

  it('puts actors on the side they speak for, and those who speak for no state on none', () => {
    expect(['putin', 'netanyahu', 'khamenei', 'vance', 'tamim', 'iaea'].map(sideOf)).toEqual([
      'russia',
      'israel',
      'iran',
      'us',
      'gulf',
      'un-iaea',
    ]);
    expect(['protesters', 'hrana', 'kan', 'afp'].map(sideOf)).toEqual(['third', 'third', 'media', 'media']);
  });

  it('counts an event once for an actor who both takes part and speaks', () => {
    const putin = sides.flatMap(({ people }) => people).find(({ actor }) => actor.id === 'putin');
    const events = dataset.events.filter(
      ({ actors, claims, accounts }) =>
        actors.some(({ actor }) => actor === 'putin') ||
        claims.some(({ speaker }) => speaker === 'putin') ||
        accounts.some(({ actor }) => actor === 'putin'),
    );
    expect(putin?.events).toBe(events.length);
  });
});

describe('People', () => {
  it('gives each the office held at the time', () => {
    const html = renderToStaticMarkup(
      <People dataset={dataset} clock="place" messages={createMessages('en')} level={3} />,
    );
    const text = html.replace(/<[^>]*>/g, '');
    expect(text).toContain('Masoud Pezeshkian, President of Iran');
    expect(text).toContain('Offices are those held at the time.');
    expect(html.match(/<h3/g)).toHaveLength(sides.length);
  });
});
