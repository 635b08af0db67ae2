import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../steps';
import { closingPairs, pairOf } from './circles';

type Graph = Readonly<Record<string, readonly string[]>>;

const closingIn = (graph: Graph) => finish(closingPairs(Object.keys(graph), (id) => graph[id] ?? []));

/** Whether a way leads from one id to another, over one reference or more. */
function reaches(graph: Graph, from: string, to: string): boolean {
  const reached = new Set(graph[from]);
  for (const id of reached) for (const next of graph[id] ?? []) reached.add(next);
  return reached.has(to);
}

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const graphs = fc.record(Object.fromEntries(IDS.map((id) => [id, fc.subarray(IDS, { maxLength: 3 })])));

describe('closingPairs', () => {
  it('names one reference of a circle, and none of what leads into it', () => {
    expect([...closingIn({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })]).toEqual([pairOf('c', 'a')]);
    expect([...closingIn({ a: ['a'] })]).toEqual([pairOf('a', 'a')]);
    expect([...closingIn({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })]).toEqual([]);
  });

  it('names only references of circles, and without them there is none', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const closing = closingIn(graph);
        for (const pair of closing) {
          const [from = '', to = ''] = pair.split(' ');
          expect(from === to || reaches(graph, to, from)).toBe(true);
        }
        const opened = Object.fromEntries(
          IDS.map((id) => [id, (graph[id] ?? []).filter((to) => !closing.has(pairOf(id, to)))]),
        );
        for (const id of IDS) expect(reaches(opened, id, id)).toBe(false);
      }),
    );
  });

  it('follows a chain of 100,000 to its end', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => `${i}`);
    const closing = finish(closingPairs(ids, (id) => [`${(Number(id) + 1) % ids.length}`]));
    expect([...closing]).toEqual([pairOf('99999', '0')]);
  });
});
