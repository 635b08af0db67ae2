import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extentOf, overlaps } from '../time';
import { type Dataset, linkOf, parseDataset } from '.';

const text = readFileSync('data/events.geojson', 'utf8');
const result = parseDataset(text);
if (!result.ok) throw new Error('the bundled dataset cannot be used');
const { dataset } = result;
const eventOf = (id: string) => dataset.events.find((event) => event.id === id);

/** Every text a reader may see, with ids and addresses left out. */
function wordsOf({ meta, places, actors, sources, disputes, notes, annotations, events }: Dataset): string[] {
  const words: string[] = [];
  const hidden = new Set(['id', 'url', 'source', 'sources', 'places', 'lines', 'actor', 'place']);
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) if (!hidden.has(key)) visit(inner);
  };
  visit([meta, [...places.values()], [...actors.values()], [...sources.values()]]);
  visit([[...disputes.values()], notes, annotations, events]);
  return words;
}

describe('the bundled dataset', () => {
  it('holds everything it should, and nothing is dropped', () => {
    expect(result.problems).toEqual([]);
    expect(result.dropped).toBe(0);
    const kinds = [...dataset.places.values()].map((place) => place.kind);
    expect(kinds.filter((kind) => kind !== 'context')).toHaveLength(64);
    expect(kinds.filter((kind) => kind === 'context')).toHaveLength(32);
    expect(dataset.actors.size).toBe(142);
    expect(dataset.sources.size).toBe(331);
    expect(dataset.events).toHaveLength(119);
    expect(dataset.events.flatMap((event) => event.claims)).toHaveLength(457);
    expect(dataset.disputes.size).toBe(35);
  });

  it('stays small enough for a phone', () => {
    expect(text.length).toBeLessThan(700_000);
  });

  it('speaks to readers, not of how it was made', () => {
    const words = wordsOf(dataset);
    expect(words.length).toBeGreaterThan(5000);
    expect(words.filter((word) => /\b(?:seeds?|ledger|editors?|draw|C\d+)\b/i.test(word))).toEqual([]);
  });

  it('uses every source, and places of context take no part', () => {
    const cited = new Set(
      [...dataset.events, ...dataset.notes].flatMap((item) => [
        ...item.sources,
        ...('claims' in item ? item.claims.map((claim) => claim.source) : []),
      ]),
    );
    for (const dispute of dataset.disputes.values()) {
      for (const version of dispute.versions) for (const source of version.sources) cited.add(source);
    }
    expect([...dataset.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
    const used = new Set(dataset.events.flatMap((event) => event.places));
    expect(
      [...dataset.places.values()].filter((place) => place.kind === 'context' && used.has(place.id)),
    ).toEqual([]);
  });

  it('lists events in order of time', () => {
    const starts = dataset.events.map((event) => extentOf(event.time, 'place').start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('dates each event by the day in its id', () => {
    const dated = dataset.events.flatMap(({ id, time: { text: written } }) => {
      const day = /\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
      return day === undefined ? [] : [{ id, day, written }];
    });
    // Four ids carry the last day of a stretch, and are kept since links and texts use them.
    const last = [
      'ret-2025-06-16-haifa',
      'msg-2026-01-05-kan',
      'pro-2026-01-16-lull',
      'tol-2026-01-16-hrana',
    ];
    for (const { id, day, written } of dated) {
      if (last.includes(id)) expect(written.replace(/ night$/, '').endsWith(day)).toBe(true);
      else expect(`${id} ${written}`).toContain(`${id} ${day}`);
    }
    expect(dated.length).toBeGreaterThan(110);
  });

  it('knows who has told of the calls of 13 June and 16 January', () => {
    const told = (id: string) => eventOf(id)?.accounts.map(({ place, status }) => `${place} ${status}`);
    expect(told('call-2025-06-13-putin-netanyahu')).toEqual([
      'moscow published',
      'jerusalem announced-beforehand',
    ]);
    expect(told('call-2025-06-13-putin-pezeshkian')).toEqual(['moscow published', 'tehran published']);
    expect(told('call-2026-01-16-putin-netanyahu')).toEqual(['moscow published', 'jerusalem none-found']);
    expect(told('call-2026-01-16-putin-pezeshkian')).toEqual(['moscow published', 'tehran published']);
  });

  it('names a caller only where a source does', () => {
    const callers = dataset.events.flatMap(({ id, initiator }) =>
      initiator === null ? [] : [`${id} ${initiator}`],
    );
    expect(callers.sort()).toEqual([
      'call-2025-06-14-mbs-pezeshkian mbs',
      'call-2025-06-14-putin-trump putin',
      'call-2025-06-18-putin-mbz mbz',
      'call-2025-06-24-pezeshkian-emir pezeshkian',
      'call-2025-11-15-putin-netanyahu putin',
      'call-2026-01-27-pezeshkian-mbs pezeshkian',
      'med-2025-06-23-trump-emir trump',
      'msg-2025-10-israel-iran israel',
      'msg-2025-12-israel-iran-assurances israel',
      'msg-2026-01-05-kan netanyahu',
      'msg-2026-01-10-araghchi-witkoff araghchi',
    ]);
  });

  it('gives the opening strikes as one event with four parts, and Bushehr no strike', () => {
    const parts = dataset.events
      .filter((event) => event.partOf === 'str-2025-06-13-opening')
      .map(({ id }) => id);
    expect(parts.sort()).toEqual([
      'str-2025-06-13-isfahan',
      'str-2025-06-13-natanz',
      'str-2025-06-13-tabriz',
      'str-2025-06-13-tehran',
    ]);
    expect(eventOf('str-2025-06-13-opening')?.mapDisplay).toBe('umbrella-use-children');
    const atBushehr = dataset.events.filter((event) => event.places.includes('bushehr-npp'));
    expect(atBushehr.map(({ kind, mapDisplay }) => [kind, mapDisplay])).toEqual([
      ['statement', 'statement-only-no-strike-symbol'],
    ]);
  });

  it('has an event answer another only where what is cited of it says so', () => {
    const answers = dataset.events.flatMap((event) => event.replyTo.map((to) => ({ event, to })));
    const written = answers.map(({ event, to }) => {
      const said = event.claims.flatMap(({ aspect, says, source }) =>
        says !== null && /respon|answer/i.test(`${aspect} ${says}`) ? source : [],
      );
      return `${event.id} ${to} ${said.join(' ')}`;
    });
    expect(written).toEqual([
      'ret-2025-06-13-drones str-2025-06-13-opening lbc-jun13 lbc-jun13 menafn-2025-06-14',
      'sta-2025-06-13-khamenei str-2025-06-13-opening lbc-jun13 menafn-2025-06-14',
      'ret-2025-06-13-missiles str-2025-06-13-opening san-jun13 menafn-2025-06-14',
      'ret-2025-06-23-udeid str-2025-06-22-us ap-udeid',
    ]);
  });

  it('relays messages through Moscow, and the Gulf effort runs to Washington from three capitals', () => {
    expect(eventOf('msg-2025-10-israel-iran')?.lines).toEqual([['jerusalem', 'moscow', 'tehran']]);
    expect(eventOf('med-2026-01-gulf-effort')?.lines).toEqual([
      ['riyadh', 'washington'],
      ['doha', 'washington'],
      ['muscat', 'washington'],
    ]);
  });

  it('annotates with what an event it names says, on that event’s days and at one of its places', () => {
    const { annotations } = dataset;
    expect(annotations.map(({ on, event }) => `${on} ${event}`)).toEqual([
      'map sta-2025-06-19-bushehr',
      'map ret-2025-06-23-udeid',
      'axis cea-2025-06-24-ceasefire',
      'axis sta-2026-01-08-blackout',
      'map call-2026-01-16-putin-netanyahu',
    ]);
    for (const { event: id, place, time, sources, text: words } of annotations) {
      const event = eventOf(id ?? '');
      const cited = [...(event?.sources ?? []), ...(event?.claims ?? []).map(({ source }) => source)];
      expect(event && overlaps(extentOf(time, 'place'), extentOf(event.time, 'place')), words).toBe(true);
      if (place !== null) expect(event?.places).toContain(place);
      expect(sources.filter((source) => !cited.includes(source))).toEqual([]);
      expect(sources).not.toEqual([]);
    }
  });

  it('gives both counts of the missiles at Al Udeid as their own speakers do', () => {
    const words = dataset.annotations.find(({ place }) => place === 'al-udeid')?.text;
    const figures = eventOf('ret-2025-06-23-udeid')?.figures ?? [];
    const count = (who: string) => figures.find(({ estimator }) => estimator === who)?.value;
    expect(words).toContain(`${count('Qatari officials')} by Qatar's count`);
    expect(words).toContain(`${count('Trump')} by Trump's`);
  });

  it('links to all sources but the few that have no https address', () => {
    const plain = [...dataset.sources.values()].filter(({ url }) => linkOf(url) === null).map(({ id }) => id);
    expect(plain.sort()).toEqual([
      'afp-jun23',
      'avia-tabriz',
      'kremlin-sco',
      'polity-istanbul',
      'xinhua-unsc',
    ]);
  });
});
