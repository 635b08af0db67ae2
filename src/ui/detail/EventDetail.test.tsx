import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../dataset';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { createMessages } from '../../messages';
import { date, event, reading } from '../sample';
import { EventDetail } from './EventDetail';
import type { EventDetailProps } from './props';

const detail = (changes: Partial<Happening> = {}) => {
  const one = event(changes);
  return renderToStaticMarkup(<EventDetail {...reading([one])} event={one} level={3} />);
};
const text = (html: string) => html.replace(/<[^>]*>/g, '');

const dataset = bundledDataset();
const bundled = (id: string, ways: Pick<EventDetailProps, 'onFocus' | 'linkTo'> = {}) => {
  const found = dataset.events.find((e) => e.id === id);
  if (!found) throw new Error(`${id} is not in the dataset`);
  return renderToStaticMarkup(
    <EventDetail
      dataset={dataset}
      event={found}
      clock="place"
      messages={createMessages('en')}
      level={3}
      {...ways}
    />,
  );
};
/** The cells of a row of the comparison, in words. */
const row = (html: string, aspect: string) => {
  const found = [...html.matchAll(/<tr>.*?<\/tr>/g)].find(([tr]) => tr.includes(`>${aspect}</th>`));
  return [...(found?.[0] ?? '').matchAll(/<td.*?<\/td>/g)].map(([td]) => text(td));
};

describe('EventDetail', () => {
  it('says who has given an account and who has not, and as of when', () => {
    const words = text(detail());
    expect(words).toContain('Kremlin: account published (TASS)');
    expect(words).toContain('No account found as of 31 January 2026Nothing from this side in: TASS');
  });

  it('says a time of day on both clocks, and a day on none but its own', () => {
    const timed = { time: date('2025-06-22T02:10+03:30'), timeZone: 'Asia/Tehran' };
    expect(text(detail(timed))).toContain('22 June 2025, 02:10 (UTC+03:30)');
    expect(text(detail(timed))).toContain('In UTC: 21 June 2025, 22:40 (UTC).');
    const one = event(timed);
    const utc = text(
      renderToStaticMarkup(<EventDetail {...reading([one])} clock="utc" event={one} level={3} />),
    );
    expect(utc).toContain('On the clock of the place: 22 June 2025, 02:10 (UTC+03:30).');
    expect(text(detail({ time: date('2025-06-22') }))).not.toContain('In UTC');
  });

  it('says the language of a source’s title where it is another than the page’s', () => {
    expect(detail()).toMatch(/<bdi [^>]*lang="ru"[^>]*>Путин и Нетаньяху</);
    expect(bundled('call-2025-06-13-putin-pezeshkian')).toMatch(/lang="fr"[^>]*>Les agressions/);
    const named = [...dataset.sources.values()].filter(({ language }) => language !== null);
    expect(named.map(({ language }) => language).sort()).toEqual(['fr', 'fr', 'ru']);
    // What is in no Latin letters is in no English.
    for (const { title, language } of dataset.sources.values())
      if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(title ?? '')) expect(language).not.toBeNull();
  });

  it('sets what each side says beside what the other lacks', () => {
    const html = detail({
      claims: event().claims,
      accounts: event().accounts.map((account) => ({ ...account, status: 'published' as const })),
    });
    expect(row(html, 'who rang')).toEqual([
      'Kremlin (Russia) saysThe two spoke.16 January 2026, TASS · only in this account',
      'Prime Minister’s Office (Israel) does not mention this16 January 2026, TASS',
    ]);
  });

  it('lists claims by what they are about where there is one side only', () => {
    const html = detail({ claims: event().claims.slice(0, 1), accounts: [] });
    expect(html).not.toContain('<table');
    expect(html.match(/who rang<\/h4>/g)).toHaveLength(1);
    expect(text(html)).toContain('Kremlin (Russia) saysThe two spoke.16 January 2026, TASS');
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

  it('finds no Israeli account of the bundled call of 16 January 2026: one cell beside all the Kremlin says', () => {
    const html = bundled('call-2026-01-16-putin-netanyahu');
    const cells = [...html.matchAll(/<td[^>]* rowSpan="(\d+)"[^>]*>(.*?)<\/td>/g)];
    expect(cells).toHaveLength(1);
    expect(Number(cells[0]?.[1])).toBe(html.match(/<th scope="row"/g)?.length);
    expect(text(cells[0]?.[2] ?? '')).toBe(
      'Israel No account found as of 31 January 2026Nothing from this side in: Kikar HaShabbat',
    );
    expect(text(html)).toMatch(/Kremlin: account published \(/);
    expect(text(html)).toContain('What others reportmediationReuters (Media) adds');
  });

  it('shows what the Iranian account of the call of 16 January 2026 has and the Kremlin’s lacks', () => {
    const html = bundled('call-2026-01-16-putin-pezeshkian');
    expect(html).toMatch(
      /<caption[^>]*>What each side says, aspect by aspect: Putin–Pezeshkian call<\/caption>/,
    );
    expect(row(html, 'rioters')).toEqual([
      'Kremlin (Russia) does not mention this16 January 2026, Gazeta.ru',
      'Office of the President of Iran (Iran) saysPutin condemned attacks by rioters who had foreign support.16 January 2026, People&#x27;s Daily (Xinhua) · only in this account',
    ]);
    expect(row(html, 'de-escalation')[1]).toBe('—nothing recorded');
  });

  it('compares the accounts of the call of 13 June 2025', () => {
    const [kremlin, presidency] = row(bundled('call-2025-06-13-putin-pezeshkian'), 'nuclear weapons pledge');
    expect(kremlin).toContain('does not mention this');
    expect(presidency).toContain('Pezeshkian said Iran does not seek nuclear weapons');
  });

  it('offers related events as buttons or as links, whichever leads there, each with its date and why', () => {
    const id = 'call-2026-01-16-putin-netanyahu';
    expect(bundled(id)).not.toContain('Related events');
    const live = bundled(id, { onFocus: () => {} });
    expect(live).toMatch(/<button type="button" class="event-other"><bdi>Putin–Pezeshkian call<\/bdi>/);
    const page = bundled(id, { linkTo: (other) => `#${other}` });
    expect(page).toContain('<a class="event-other" href="#call-2026-01-16-putin-pezeshkian">');
    expect(text(page)).toContain('Saturday 15 November 2025 · same parties, earlier');
    expect(text(page)).toContain('Friday 16 January 2026 · also concerns: Order of the calls of 16 January');
  });

  it('explains a term where it is first mentioned, and only there', () => {
    const html = bundled('call-2026-01-16-putin-pezeshkian');
    const opened = [...html.matchAll(/<button[^>]*popoverTarget="([^"]+)"[^>]*>([^<]+)</g)];
    expect(opened.map(([, , word]) => word)).toContain('colour revolution');
    expect(new Set(opened.map(([, target]) => target)).size).toBe(opened.length);
    for (const [, target] of opened) expect(html).toContain(`id="${target}" popover="auto"`);
    expect(text(html)).toContain('colour revolution: A name given to mass protests');
  });
});
