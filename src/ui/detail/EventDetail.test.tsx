import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../dataset';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { createMessages } from '../../messages';
import { date, event, reading } from '../sample';
import { EventDetail } from './EventDetail';

const detail = (changes: Partial<Happening> = {}) => {
  const one = event(changes);
  return renderToStaticMarkup(<EventDetail {...reading([one])} event={one} level={3} />);
};
const text = (html: string) => html.replace(/<[^>]*>/g, '');

describe('EventDetail', () => {
  it('says who has given an account and who has not, and as of when', () => {
    const words = text(detail());
    expect(words).toContain('Kremlin: account published (TASS)');
    expect(words).toContain('Israel: no account found as of 31 January 2026');
  });

  it('sets claims side by side by what they are about', () => {
    const html = detail();
    expect(html.match(/who rang<\/h4>/g)).toHaveLength(1);
    expect(text(html)).toContain('Kremlin (Russia) saysThe two spoke.16 January 2026, TASS');
    expect(text(html)).toContain('Prime Minister’s Office (Israel) does not mention this');
  });

  it('links a source only where the address is https, and never says a line has a direction no source gives', () => {
    const html = detail({ sources: ['tass', 'odd'] });
    expect(html).toContain('<a href="https://example.org/tass" rel="noopener noreferrer">');
    expect(html).not.toContain('javascript:');
    expect(text(html)).toContain('Odd');
    expect(text(html)).toContain('Who called: no source says');
  });

  it('gives every version of a dispute with who carries it, and what is shown', () => {
    expect(text(detail())).toContain('At noon. (TASS)At night. (Odd)What Readout shows: no hour');
  });

  it('keeps counts of people closed behind a note, and other figures open', () => {
    const figure = {
      label: 'killed',
      estimator: 'HRANA',
      value: null,
      lower: 2600,
      upper: null,
      asOf: '2026-01-14',
      note: null,
    };
    const people = detail({ figures: [{ ...figure, unit: 'people' }] });
    expect(people).toContain('<details class="event-figures"><summary>');
    expect(text(people)).toContain('killed: at least 2,600 peopleHRANA, as of 14 January 2026');
    expect(detail({ figures: [{ ...figure, unit: 'drones' }] })).toContain(
      '<details class="event-figures" open="">',
    );
  });

  it('marks up a time for machines only where it is exact', () => {
    expect(detail({ time: date('2026-01-16') })).toContain('dateTime="2026-01-16"');
    expect(detail({ time: date('2026-01-16~') })).not.toContain('<time');
    expect(detail({ time: date('2026-01') })).not.toContain('<time');
  });

  it('has no gap in the ranks of its headings', () => {
    const ranks = [...detail().matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(ranks[0]).toBe(3);
    ranks.forEach((rank, i) => {
      expect(rank - (ranks[i - 1] ?? 3)).toBeLessThanOrEqual(1);
    });
  });

  it('finds no Israeli account of the bundled call of 16 January 2026', () => {
    const dataset = bundledDataset();
    const call = dataset.events.find(({ id }) => id === 'call-2026-01-16-putin-netanyahu');
    if (!call) throw new Error('the call is not in the dataset');
    const html = renderToStaticMarkup(
      <EventDetail dataset={dataset} event={call} clock="place" messages={createMessages('en')} level={3} />,
    );
    expect(text(html)).toContain('Israel: no account found as of 31 January 2026');
    expect(text(html)).toMatch(/Kremlin: account published \(/);
  });
});
