import { describe, expect, it } from 'vitest';
import { LANE_GAP, MOST_LANES } from './marks/lines';
import { dataset, sceneOf, WINDOWS } from './story.fixture';

const all = sceneOf({ window: WINDOWS['all time'] });
const pointsOf = (id: string) => all.points.filter((p) => p.events.includes(id));
const linesOf = (id: string) => all.lines.filter((l) => l.events.includes(id));

describe('describeScene, event by event', () => {
  for (const event of dataset.events) {
    it(`draws ${event.id} as its mapDisplay says (${event.mapDisplay})`, () => {
      const points = pointsOf(event.id);
      const lines = linesOf(event.id);
      if (event.mapDisplay === 'line' || event.mapDisplay === 'relayed-line') {
        expect(points).toEqual([]);
        const stretches = event.lines.flatMap((line) =>
          line.slice(1).map((to, i) => [line[i] ?? '', to].sort().join(' ')),
        );
        const drawn = lines
          .flatMap((l) => l.legs.map((leg) => [leg.from.place, leg.to.place].sort().join(' ')))
          .filter((pair) => stretches.includes(pair));
        expect(new Set(drawn)).toEqual(new Set(stretches));
      } else if (
        ['panel', 'umbrella-use-children', 'timeline-only'].includes(event.mapDisplay) ||
        event.geometry === null
      ) {
        expect([...points, ...lines]).toEqual([]);
      } else {
        expect(lines).toEqual([]);
        const coordinates =
          event.geometry.type === 'Point' ? [event.geometry.coordinates] : event.geometry.coordinates;
        expect(points.map((p) => p.position.join()).sort()).toEqual(coordinates.map((c) => c.join()).sort());
        expect(points.every((p) => p.kind === event.kind)).toBe(true);
      }
    });
  }

  it('gives Bushehr no strike symbol', () => {
    const bushehr = all.points.filter((p) => p.place === 'bushehr-npp');
    expect(bushehr.map((p) => p.kind)).toEqual(['statement']);
    expect(bushehr[0]?.disputed).toBe(true);
  });
});

describe('lines between a pair', () => {
  const lanes = (scene: typeof all, pair: string) =>
    scene.lines.flatMap((l) =>
      l.legs
        .filter((leg) => leg.pair === pair)
        // A lane's side is told looking along its leg.
        .map((leg) => leg.offset * (leg.from.place < leg.to.place ? 1 : -1)),
    );

  it('gathers more than three calls into one line with their count', () => {
    const gathered = all.lines.filter((l) => l.kind === 'call' && l.legs[0]?.pair === 'jerusalem moscow');
    expect(gathered).toHaveLength(1);
    expect(gathered[0]?.events.length).toBeGreaterThan(MOST_LANES);
  });

  it('spreads them into lanes of their own, in order of time, once one is in focus', () => {
    const focused = sceneOf({ window: WINDOWS['all time'], event: 'call-2025-07-28-putin-netanyahu' });
    const calls = focused.lines.filter((l) => l.kind === 'call' && l.legs[0]?.pair === 'jerusalem moscow');
    expect(calls.every((l) => l.events.length === 1)).toBe(true);
    expect(calls.filter((l) => l.focused).map((l) => l.key)).toEqual(['call-2025-07-28-putin-netanyahu']);
    expect(calls.filter((l) => l.dimmed)).toHaveLength(calls.length - 1);
    const offsets = calls.map((l) => l.legs[0]?.offset ?? 0);
    expect(new Set(offsets).size).toBe(offsets.length);
    expect(offsets.slice(1).every((o, i) => Math.abs(o - (offsets[i] ?? 0)) >= LANE_GAP - 1e-9)).toBe(true);
  });

  it('never puts two lines of a pair into one lane, and centres them', () => {
    for (const pair of new Set(all.lines.flatMap((l) => l.legs.map((leg) => leg.pair)))) {
      const offsets = lanes(all, pair);
      expect(new Set(offsets).size).toBe(offsets.length);
      expect(offsets.reduce((a, b) => a + b, 0)).toBeCloseTo(0);
    }
  });
});

describe('what the ends of a line say', () => {
  const endsOf = (id: string) =>
    new Map(
      sceneOf({ window: WINDOWS['first view'], event: id })
        .lines.filter((l) => l.events.includes(id))
        .flatMap((l) => l.legs.flatMap((leg) => [leg.from, leg.to]).map((e) => [e.place, e.end])),
    );

  it('tells who has published, who announced, and of whom no account was found', () => {
    expect(endsOf('call-2026-01-16-putin-netanyahu')).toEqual(
      new Map([
        ['moscow', 'published'],
        ['jerusalem', 'none-found'],
      ]),
    );
    expect(endsOf('call-2026-01-16-putin-pezeshkian').get('tehran')).toBe('published');
    expect(endsOf('call-2025-06-13-putin-netanyahu').get('jerusalem')).toBe('announced-beforehand');
  });

  it('gives a direction only where a source says who called', () => {
    for (const line of all.lines) {
      const initiators = line.events.map((id) => dataset.events.find((e) => e.id === id)?.initiator ?? null);
      for (const leg of line.legs) if (initiators.includes(null)) expect(leg.direction).toBe(0);
    }
    const trump = all.lines.find((l) => l.events.includes('call-2025-06-14-putin-trump'));
    const leg = trump?.legs[0];
    const caller = leg?.direction === 1 ? leg.from.place : leg?.to.place;
    expect(caller).toBe('moscow');
  });

  it('draws relayed messages through Moscow, with a diamond there, dashed and dotted as claims', () => {
    const relayed = all.lines.filter((l) => l.events.includes('msg-2026-01-05-kan'));
    expect(relayed.flatMap((l) => l.relays.map((r) => r.place))).toContain('moscow');
    expect(relayed.every((l) => l.dash === 'dash-dotted')).toBe(true);
  });
});
