import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { MOST_EVENTS, select } from '../scene';
import { defaultView, type View } from '../view';
import { ClockChoice, ThemeChoice } from './Choices';
import { FilterNotice } from './FiltersNotice';
import { Legend } from './Legend';
import { LegendKey } from './LegendKey';
import { Search } from './Search';

const dataset = bundledDataset();
const messages = createMessages('en');
const viewOf = (patch: Partial<View>): View => ({ ...defaultView(dataset), ...patch });

/** The text of each element that matches, tags and repeated spaces left out. */
const texts = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, inside = '']) =>
    inside
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

function legend(patch: Partial<View>, live = true): string {
  const view = viewOf(patch);
  return renderToStaticMarkup(
    <Legend
      dataset={dataset}
      messages={messages}
      selection={select(dataset, view)}
      kinds={view.kinds}
      by={view.by}
      onKinds={live ? () => {} : null}
      onBy={live ? () => {} : null}
    />,
  );
}

const notice = (patch: Partial<View>, period = true) => {
  const view = viewOf(patch);
  return renderToStaticMarkup(
    <FilterNotice
      filters={view}
      selection={select(dataset, view)}
      messages={messages}
      onShowAll={() => {}}
      onPeriod={period ? () => {} : null}
    />,
  );
};

describe('Legend', () => {
  const PRESSED = /<button[^>]* aria-pressed="true"[^>]*>(.*?)<\/button>/g;
  const BUTTONS = /<button[^>]*>(.*?)<\/button>/g;

  it('has a button for each kind and claimant, with how many there are in the time shown', () => {
    const { events } = select(dataset, viewOf({}));
    const strikes = events.filter(({ kind }) => kind === 'strike').length;
    const kremlin = events.filter(({ claims }) =>
      claims.some((claim) => claim.side === 'russia' && claim.says !== null),
    ).length;
    const names = texts(legend({}), BUTTONS);
    expect(names).toHaveLength(1 + 10 + 1 + 9);
    expect(names).toContain(`Strikes ${strikes}`);
    expect(names).toContain('Mediations 0');
    expect(names).toContain(`Kremlin ${kremlin}`);
  });

  it('presses what is on, one claimant at a time', () => {
    expect(texts(legend({}), PRESSED)).toEqual(['All kinds', 'Anyone']);
    const pressed = texts(legend({ kinds: ['strike', 'call'], by: 'iran' }), PRESSED);
    expect(pressed.map((name) => name.replace(/ \d+$/, ''))).toEqual(['Strikes', 'Calls', 'Iran']);
  });

  it('explains every attacker, end, dash and halo', () => {
    const html = legend({});
    for (const id of [
      'published',
      'announced',
      'none',
      'arrow',
      'claimed',
      'disputed',
      'site',
      'country',
      'lane',
      'more',
      'edge',
      'off',
      'unsettled',
    ] as const)
      expect(html).toContain(messages.t(`legend.${id}`));
    const attackers = dataset.events.flatMap(({ actors }) =>
      actors.filter(({ role }) => role === 'attacker'),
    );
    for (const { actor } of attackers) expect(html).toContain(`Strike by ${dataset.actors.get(actor)?.name}`);
  });

  it('explains discs where there are events enough for them, and nowhere else', () => {
    const [event] = dataset.events;
    if (!event) throw new Error('No event.');
    const key = (events: typeof dataset.events) =>
      renderToStaticMarkup(<LegendKey dataset={{ ...dataset, events }} messages={messages} />);
    const words = messages.t('legend.heap');
    expect(key(dataset.events)).not.toContain(words);
    expect(key(Array.from({ length: MOST_EVENTS + 1 }, () => event))).toContain(words);
  });

  it('says the same in words where no script runs, and is closed', () => {
    const spans = /<span class="filter-toggle">(.*?)<\/span>(?=<span class="filter-toggle">|<\/div>)/g;
    expect(legend({}, false)).not.toContain('<button');
    expect(texts(legend({}, false), spans)).toEqual(texts(legend({}), BUTTONS));
    expect(legend({}, false)).not.toMatch(/<details[^>]* open/);
  });
});

describe('FilterNotice', () => {
  it('is not there while nothing is filtered', () => {
    expect(notice({})).toBe('');
    expect(notice({ query: ' \u200c' })).toBe('');
  });

  it('says what is on, what it leaves now and in the whole period, and the ways out', () => {
    const view = viewOf({ by: 'gulf', query: 'qatar' });
    const { events, elsewhere } = select(dataset, view);
    const html = notice({ by: 'gulf', query: 'qatar' });
    expect(texts(html, /<p class="filter-notice-what">(.*?)<\/p>/g)).toEqual([
      'according to the Gulf states · “\u2068qatar\u2069”',
    ]);
    expect(html).toContain(`${events.length} in the time shown, ${events.length + elsewhere} in the whole`);
    expect([events.length, elsewhere > 0]).toEqual([0, true]);
    expect(texts(html, /<button[^>]*>(.*?)<\/button>/g)).toEqual(['Show all', 'Show the whole period']);
  });

  it('offers the whole period only where more is in it', () => {
    expect(notice({ by: 'gulf' }, false)).not.toContain('Show the whole period');
    const html = notice({ query: 'no such place' });
    expect(html).toContain('None in the whole period.');
    expect(html).not.toContain('Show the whole period');
  });

  it('shows what was typed as text', () => {
    expect(notice({ query: '<img src=x>' })).toContain('“\u2068&lt;img src=x&gt;\u2069”');
  });
});

describe('Search', () => {
  const search = (patch: Partial<View>, live: boolean) => {
    const view = viewOf(patch);
    return renderToStaticMarkup(
      <Search
        filters={view}
        selection={select(dataset, view)}
        messages={messages}
        onQuery={live ? () => {} : null}
      />,
    );
  };

  it('is a landmark with one labelled field that holds the query', () => {
    const html = search({ query: 'نطنز' }, true);
    expect(html).toMatch(/^<search .*<\/search>$/);
    const id = /<label[^>]* for="([^"]+)">Search events, places and people</.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`<input id="${id}"[^>]* type="search"[^>]* value="نطنز"`));
    expect(html).toContain('maxLength="200"');
    expect(html).toContain('role="status"');
  });

  it('cannot be typed into where no script runs', () => {
    expect(search({}, false)).toMatch(/<input[^>]* disabled=""/);
    expect(search({}, true)).not.toContain('disabled');
  });
});

describe('choices', () => {
  it('have one of their options chosen', () => {
    const html = renderToStaticMarkup(
      <>
        <ClockChoice clock="utc" messages={messages} onClock={() => {}} />
        <ThemeChoice theme="auto" messages={messages} onTheme={() => {}} />
      </>,
    );
    const chosen = [...html.matchAll(/<input type="radio"[^>]*>/g)]
      .filter(([input]) => input.includes('checked=""'))
      .map(([input]) => /value="(\w+)"/.exec(input)?.[1]);
    expect(chosen).toEqual(['utc', 'auto']);
    expect(texts(html, /<label[^>]*>(.*?)<\/label>/g)).toHaveLength(6);
  });
});
