import { describe, expect, it } from 'vitest';
import type { Happening } from '../dataset';
import { matching } from './select';
import { dataset } from './story.fixture';

const found = (query: string) =>
  matching(dataset, { kinds: null, by: null, query })
    .map(({ id }) => id)
    .sort();

/** Ids of the events with a place, a participant or a speaker that passes. */
function eventsWith(passes: (names: readonly string[]) => boolean): string[] {
  const namesOf = (event: Happening) => [
    ...event.places.flatMap((id) => dataset.places.get(id) ?? []),
    ...event.actors.flatMap(({ actor }) => dataset.actors.get(actor) ?? []),
    ...event.claims
      .filter(({ stance }) => stance !== 'silent')
      .flatMap(({ speaker }) => dataset.actors.get(speaker) ?? []),
  ];
  return dataset.events
    .filter((event) => namesOf(event).some(({ names }) => passes(Object.values(names))))
    .map(({ id }) => id)
    .sort();
}

const involving = (id: string) =>
  dataset.events.filter(({ places, actors }) => places.includes(id) || actors.some((a) => a.actor === id));

// A word of each name, as it is written in Persian, Arabic, Hebrew and Russian.
const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ['tehran', ['تهران', 'طهران', 'טהראן', 'Тегеран']],
  ['natanz-site', ['نطنز', 'נתנז', 'Натанз']],
  ['isfahan', ['اصفهان', 'أصفهان', 'אספהאן', 'Исфахан']],
  ['putin', ['پوتین', 'بوتين', 'פוטין', 'Путин']],
  ['netanyahu', ['نتانیاهو', 'نتنياهو', 'נתניהו', 'Нетаньяху']],
];

describe('a search', () => {
  it.each(SPELLINGS.flatMap(([id, words]) => words.map((word) => [id, word] as const)))(
    'finds all of %s by %s, and nothing that has no such name',
    (id, word) => {
      const all = involving(id).map((event) => event.id);
      expect(all.length).toBeGreaterThan(0);
      expect(found(word)).toEqual(expect.arrayContaining(all));
      expect(found(word)).toEqual(eventsWith((names) => names.some((name) => name.includes(word))));
    },
  );

  it.each([
    ['Erdogan', 'Erdoğan'],
    ['ERDOĞAN', 'Erdoğan'],
    ['fidan', 'FİDAN'],
    ['turkiye', 'Türkiye'],
    ['تهران', 'تهــران'],
    ['پوتین', 'پوتين'],
    ['بزشكيان', 'بزشکیان'],
    ['اصفهان', 'أصفهان'],
    ["רג'פ", 'רג׳פ'],
    ['Нетаньяху', 'НЕТАНЬЯХУ'],
  ])('takes %s for %s', (one, other) => {
    expect(found(one)).not.toEqual([]);
    expect(found(one)).toEqual(found(other));
  });

  it('finds by letters without their marks', () => {
    expect(found('Erdogan')).toEqual(expect.arrayContaining(involving('erdogan').map(({ id }) => id)));
    expect(involving('erdogan')).not.toEqual([]);
  });

  it('finds those who speak of an event, but not those who are silent about it', () => {
    expect(found('HRANA')).toEqual(
      expect.arrayContaining(
        dataset.events
          .filter(({ claims }) => claims.some((c) => c.speaker === 'hrana' && c.says !== null))
          .map(({ id }) => id),
      ),
    );
    expect(found('משרד ראש הממשלה')).toContain('call-2025-06-13-putin-netanyahu');
    expect(found('משרד ראש הממשלה')).not.toContain('call-2026-01-16-putin-netanyahu');
  });
});
