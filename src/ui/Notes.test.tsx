import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../dataset';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { NoteList, Notes, type NotesProps } from './Notes';
import { date, event, reading } from './sample';

const bundled = { dataset: bundledDataset(), clock: 'place', messages: createMessages('en') } as const;

const NOTE: Annotation = {
  id: 'one-side',
  on: 'map',
  text: 'Israel gave no account.',
  place: 'jerusalem',
  time: date('2026-01-16'),
  sources: ['tass', 'odd'],
  event: 'call-1',
};

/** The notes given, of one invented call. */
const sample = (...annotations: readonly Annotation[]) => {
  const { dataset, ...rest } = reading([event()]);
  return { ...rest, dataset: { ...dataset, annotations } };
};

/** The text of each note, tags left out. */
const notesIn = (props: NotesProps) =>
  [...renderToStaticMarkup(<NoteList {...props} />).matchAll(/<li class="note">(.*?)<\/li>/g)].map(
    ([, inside = '']) =>
      inside
        .replace(/<\/(?:p|a|button)>/g, '|')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x27;', "'"),
  );

describe('NoteList', () => {
  it('has every note of the dataset, with its date, where it stands, its publishers and its event', () => {
    expect(notesIn({ ...bundled, linkTo: (id) => `#${id}` })).toHaveLength(
      bundled.dataset.annotations.length,
    );
    expect(notesIn({ ...bundled, onFocus: () => {} }).slice(1, 3)).toEqual([
      "Missiles fired at the base: 19 by Qatar's count, 14 by Trump's.|" +
        'Monday 23 June 2025 · on the map, beside Al Udeid|' +
        'Sources: Indian Defence News|, Oromia Freedom Media||Iran fires missiles at Al Udeid Air Base|',
      'Ceasefire begins|Tuesday 24 June 2025 · on the axis|Sources: Ynet|, Fraser Valley Today (AP)||Israel–Iran ceasefire|',
    ]);
  });

  it('links to each source whose address is safe, and names the others', () => {
    const html = renderToStaticMarkup(<NoteList {...sample(NOTE)} />);
    expect(html).toContain(
      '<a class="event-source" href="https://example.org/tass" rel="noopener noreferrer">',
    );
    expect(html).toContain('<span class="event-source"><bdi>Odd</bdi></span>');
    expect(html).not.toContain('javascript:');
  });

  it('leads to its event by a button, or by a link where there is a page to read', () => {
    const html = (way: Partial<NotesProps>) => renderToStaticMarkup(<NoteList {...sample(NOTE)} {...way} />);
    expect(html({ onFocus: () => {} })).toContain(
      '<button type="button" class="event-other"><bdi>First call</bdi></button>',
    );
    expect(html({ linkTo: (id) => `./events.html#${id}` })).toContain(
      '<a class="event-other" href="./events.html#call-1"><bdi>First call</bdi></a>',
    );
    expect(html({})).not.toContain('First call');
  });

  it('has no way to an event where a note tells of none', () => {
    const html = renderToStaticMarkup(
      <NoteList
        {...sample({ ...NOTE, on: 'axis', place: null, sources: ['tass'], event: null })}
        onFocus={() => {}}
      />,
    );
    expect(html).not.toContain('<button');
    expect(html).toContain('on the axis');
    expect(html).toContain('Source: ');
  });

  it('shows text as text', () => {
    const html = renderToStaticMarkup(<NoteList {...sample({ ...NOTE, text: '<img src=x>' })} />);
    expect(html).toContain('&lt;img src=x&gt;');
  });
});

describe('Notes', () => {
  it('has a heading over the list, and nothing at all where there is no note', () => {
    const html = renderToStaticMarkup(<Notes {...sample(NOTE)} />);
    expect(html).toMatch(
      /^<div class="filter"><h2[^>]*>Notes on the map and the axis<\/h2><ul class="notes">/,
    );
    expect(renderToStaticMarkup(<Notes {...sample()} />)).toBe('');
  });
});
