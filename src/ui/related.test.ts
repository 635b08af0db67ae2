import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { relatedTo } from './related';
import { date, event, dataset as sample } from './sample';

const bundled = bundledDataset();

function reasonsOf(id: string): readonly (readonly [string, string])[] {
  const found = bundled.events.find((e) => e.id === id);
  if (!found) throw new Error(`${id} is not in the dataset`);
  return relatedTo(found, bundled).map(({ event: other, reason }) => [other.id, reason.type]);
}

const parties = [
  { actor: 'kremlin', role: 'party' as const, place: null },
  { actor: 'pmo', role: 'party' as const, place: null },
];
const call = (id: string, time: string) =>
  event({ id, time: date(time), actors: parties, claims: [], accounts: [] });

describe('relatedTo', () => {
  it('names at most six, unless the data ties more to it, each once and never the event itself', () => {
    const ties = ['whole', 'part', 'answers', 'answered'];
    for (const one of bundled.events) {
      const related = relatedTo(one, bundled);
      const ids = related.map(({ event: other }) => other.id);
      const tied = related.filter(({ reason }) => ties.includes(reason.type)).length;
      expect(ids.length).toBeLessThanOrEqual(Math.max(6, tied));
      expect(new Set([...ids, one.id]).size).toBe(ids.length + 1);
    }
  });

  it('finds the nearest calls between the same two, before and after', () => {
    const calls = ['2025-01', '2025-02', '2025-03', '2025-05', '2025-06', '2025-07'].map((month) =>
      call(month, `${month}-01`),
    );
    const own = call('own', '2025-04-01');
    const undisputed = { ...sample([...calls, own]), disputes: new Map() };
    const found = relatedTo(own, undisputed).map(({ event: other, reason }) => [
      other.id,
      reason.type === 'parties' && reason.when,
    ]);
    expect(found).toEqual([
      ['2025-02', 'earlier'],
      ['2025-03', 'earlier'],
      ['2025-05', 'later'],
      ['2025-06', 'later'],
    ]);
  });

  it('does not order what its dates do not', () => {
    const own = call('own', '2025-04-01');
    const found = relatedTo(own, { ...sample([own, call('other', '2025-04')]), disputes: new Map() });
    expect(found.map(({ reason }) => reason)).toEqual([{ type: 'parties', when: 'same' }]);
  });

  it('tells a whole from its parts', () => {
    expect(reasonsOf('str-2025-06-13-opening').filter(([, type]) => type === 'part')).toEqual([
      ['str-2025-06-13-isfahan', 'part'],
      ['str-2025-06-13-natanz', 'part'],
      ['str-2025-06-13-tehran', 'part'],
      ['str-2025-06-13-tabriz', 'part'],
    ]);
    expect(reasonsOf('str-2025-06-13-natanz')).toEqual([
      ['str-2025-06-13-opening', 'whole'],
      ['str-2025-06-22-us', 'place'],
    ]);
  });

  it('tells an answer from what it answers, after the whole and its parts', () => {
    expect(reasonsOf('str-2025-06-13-opening').slice(4)).toEqual([
      ['ret-2025-06-13-drones', 'answered'],
      ['sta-2025-06-13-khamenei', 'answered'],
      ['ret-2025-06-13-missiles', 'answered'],
    ]);
    expect(reasonsOf('ret-2025-06-13-missiles')[0]).toEqual(['str-2025-06-13-opening', 'answers']);
    expect(reasonsOf('ret-2025-06-23-udeid')[0]).toEqual(['str-2025-06-22-us', 'answers']);
    expect(reasonsOf('str-2025-06-22-us')[0]).toEqual(['ret-2025-06-23-udeid', 'answered']);
  });

  it('names an event that is both a part and an answer once, as a part', () => {
    const own = call('own', '2025-04-01');
    const both = event({ id: 'both', time: date('2025-04-02'), partOf: 'own', replyTo: ['own'] });
    const found = relatedTo(own, sample([own, both]));
    expect(found.map(({ event: other, reason }) => [other.id, reason.type])).toEqual([['both', 'part']]);
  });

  it('joins the two calls of 16 January 2026 by what is disputed of both', () => {
    expect(reasonsOf('call-2026-01-16-putin-netanyahu')).toContainEqual([
      'call-2026-01-16-putin-pezeshkian',
      'dispute',
    ]);
  });

  it('takes a place for a reason only with strikes and protests', () => {
    for (const one of bundled.events.filter(({ kind }) => kind !== 'strike' && kind !== 'protest'))
      expect(relatedTo(one, bundled).filter(({ reason }) => reason.type === 'place')).toEqual([]);
  });
});
