import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../dataset';
import { fitBounds, type Position, projectionOf } from '../../geo';
import type { View } from '../../view';
import { positionOf } from '../marks/points';
import { dataset, sceneOf, WINDOWS } from '../story.fixture';
import { type Box, layoutScene, meet, type PlacedAnnotation, type PlacedScene } from '.';

const fit = ['moscow', 'jerusalem', 'tehran', 'shiraz'].flatMap((id): Position[] => {
  const place = dataset.places.get(id);
  return place ? [positionOf(place)] : [];
});

const SURFACES = [
  { width: 390, height: 420, column: 0, foot: 0, air: 40 },
  { width: 768, height: 560, column: 0, foot: 0, air: 44 },
  { width: 1024, height: 768, column: 400, foot: 120, air: 80 },
  { width: 1440, height: 900, column: 400, foot: 120, air: 90 },
];

const WIDEST = { width: 1440, height: 900, column: 400, foot: 120, air: 90 };

function placedOn(patch: Partial<View>, surface: (typeof SURFACES)[number]): PlacedScene {
  const { width, height, column, foot, air } = surface;
  const frame = { width, height };
  const covered = { top: 0, left: 0, right: column, bottom: foot };
  const insets = { top: air, left: air, right: column + air, bottom: foot + air };
  const camera = fitBounds(fit, frame, insets, 'mercator');
  return layoutScene(sceneOf(patch), projectionOf(camera, frame), {
    frame,
    covered,
    obstacles: [],
    compact: width < 600,
  });
}

const placed = (window: keyof typeof WINDOWS, surface: (typeof SURFACES)[number]) =>
  placedOn({ window: WINDOWS[window] }, surface);

/** Where an annotation would hide something: text, marker and symbols, as drawn. */
const drawn = ({ labels, edges, points, places, lines }: PlacedScene): Box[] => [
  ...labels.map((l) => l.box),
  ...edges.map((e) => e.box),
  ...[...points.map((p) => ({ ...p, half: p.size / 2 })), ...places.map((p) => ({ ...p, half: 4.5 }))]
    .filter((p) => !('mark' in p && 'symbol' in p.mark && p.mark.symbol === 'site'))
    .map(({ x, y, half }) => ({ x0: x - half, y0: y - half, x1: x + half, y1: y + half })),
  ...lines.flatMap((l) =>
    l.legs.flatMap((leg) => leg.ends.map(({ x, y }) => ({ x0: x - 3, y0: y - 3, x1: x + 3, y1: y + 3 }))),
  ),
];

/** Points of a leader, 1 px apart or less. */
function alongLeader({ leader: [[x0, y0], [x1, y1]] }: PlacedAnnotation) {
  const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0));
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: x0 + ((x1 - x0) * i) / steps,
    y: y0 + ((y1 - y0) * i) / steps,
  }));
}

const dayOf = ({ time }: Annotation) => ({ from: time.text, to: time.text });
const onMap = dataset.annotations.filter(({ on }) => on === 'map');

describe('layoutScene', () => {
  for (const surface of SURFACES) {
    for (const window of Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]) {
      it(`keeps labels off each other and off markers: ${window} at ${surface.width} px`, () => {
        const { labels, edges } = placed(window, surface);
        const boxes = [...labels.map((l) => l.box), ...edges.map((e) => e.box)];
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(meet(a, b)).toBe(false);
        for (const box of boxes) {
          expect(box.x0).toBeGreaterThanOrEqual(0);
          expect(box.x1).toBeLessThanOrEqual(surface.width - surface.column);
          expect(box.y1).toBeLessThanOrEqual(surface.height - surface.foot);
        }
      });
    }

    it(`names the first view's places and both calls at ${surface.width} px`, () => {
      const words = placed('first view', surface).labels.map((l) => l.lines.join(' '));
      for (const name of ['Moscow', 'Jerusalem', 'Tehran', 'Natanz', 'Isfahan', 'Tabriz'])
        expect(
          words.some((w) => w.includes(name)),
          name,
        ).toBe(true);
      expect(words).toContain('Putin–Netanyahu call');
      expect(words).toContain('Putin–Pezeshkian call');
    });

    it(`hides nothing that happened: every event is on the map or named at its border at ${surface.width} px`, () => {
      for (const window of Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]) {
        const scene = sceneOf({ window: WINDOWS[window] });
        const { lines, points, edges } = placed(window, surface);
        const seen = new Set([
          ...lines.flatMap((l) => l.mark.events),
          ...points.flatMap((p) => p.events),
          ...edges.flatMap((e) => e.events),
        ]);
        for (const mark of [...scene.points, ...scene.lines])
          for (const id of mark.events) expect(seen.has(id), `${id} in ${window}`).toBe(true);
      }
    });
  }

  it('points from where a line leaves to where it goes', () => {
    const frame = { width: 1440, height: 900 };
    const camera = { center: [48.05, 33.03], zoom: 5, projection: 'mercator' } as const;
    const { edges } = layoutScene(sceneOf({}), projectionOf(camera, frame), {
      frame,
      covered: { top: 0, left: 0, right: 400, bottom: 120 },
      obstacles: [],
      compact: false,
    });
    expect(edges.find((edge) => edge.place === 'moscow')?.arrow).toBe('↑');
  });

  it('names what lies on the far side of a globe at the border of what is seen', () => {
    const frame = { width: 1440, height: 900 };
    const camera = { center: [45, 40], zoom: 2, projection: 'globe' } as const;
    const scene = sceneOf({ window: WINDOWS['June burst'] });
    const { edges } = layoutScene(scene, projectionOf(camera, frame), {
      frame,
      covered: { top: 0, left: 0, right: 400, bottom: 120 },
      obstacles: [],
      compact: false,
    });
    const washington = edges.find((edge) => edge.place === 'washington');
    // Its line is last seen at the globe's edge, on its way there.
    expect(['↖', '←', '↑']).toContain(washington?.arrow);
  });

  it('tells at the border of what lies under a button, and of nothing under what can be seen through', () => {
    const frame = { width: 1440, height: 900 };
    const camera = { center: [51.4, 35.7], zoom: 5, projection: 'mercator' } as const;
    const covered = { top: 0, left: 0, right: 0, bottom: 0 };
    const projection = projectionOf(camera, frame);
    const lay = (clear: boolean) => {
      const obstacles = [{ x0: 700, y0: 430, x1: 740, y1: 470, clear }];
      return layoutScene(sceneOf({}), projection, { frame, covered, obstacles, compact: false });
    };
    const [under, through] = [lay(false), lay(true)];
    const tells = ({ edges }: PlacedScene) => edges.some((edge) => edge.place === 'tehran');
    const names = ({ labels }: PlacedScene) => labels.some((label) => label.key === 'label tehran');
    expect([tells(under), names(under)]).toEqual([true, false]);
    expect([tells(through), names(through)]).toEqual([false, true]);
  });

  const windows = [...Object.values(WINDOWS), ...onMap.map(dayOf)];
  it.each(SURFACES)('keeps annotations off everything else, and on the map, at $width px', (surface) => {
    for (const window of windows) {
      const scene = placedOn({ window }, surface);
      const taken = drawn(scene);
      for (const [i, note] of scene.annotations.entries()) {
        const others = scene.annotations.filter((_, k) => k !== i).map(({ box }) => box);
        const what = `${note.mark.id} from ${window.from}`;
        expect(
          [...taken, ...others].filter((box) => meet(box, note.box)),
          what,
        ).toEqual([]);
        for (const { x, y } of alongLeader(note)) {
          const under = [...taken, ...others].filter((b) => x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1);
          expect(under, `the leader of ${what}`).toEqual([]);
        }
        expect(note.box.x0).toBeGreaterThanOrEqual(0);
        expect(note.box.x1).toBeLessThanOrEqual(surface.width - surface.column);
        expect(note.box.y1).toBeLessThanOrEqual(surface.height - surface.foot);
      }
      if (surface.width < 600) expect(scene.annotations.length).toBeLessThanOrEqual(2);
    }
  });

  it.each(onMap)(
    'shows the annotation $id on its day at 1440 px, all its words, beside its symbol',
    (annotation) => {
      const { annotations, points, places, edges } = placedOn({ window: dayOf(annotation) }, WIDEST);
      const [note, ...others] = annotations;
      expect(others).toEqual([]);
      expect(note?.lines.join(' ')).toBe(annotation.text);
      const [[x, y]] = note?.leader ?? [[0, 0]];
      const symbols = [
        ...points.filter((p) => p.places.includes(annotation.place ?? '')),
        ...places.filter((p) => p.mark.place === annotation.place),
      ].map((p) => Math.hypot(p.x - x, p.y - y));
      const markers = edges
        .filter((e) => e.place === annotation.place)
        .map(({ box: { x0, y0, x1, y1 } }) =>
          Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)),
        );
      expect(Math.min(...symbols, ...markers)).toBeLessThan(16);
    },
  );

  it.each(SURFACES)(
    'says how many names and notes found no room, and nothing where all did, at $width px',
    (surface) => {
      for (const window of Object.keys(WINDOWS) as (keyof typeof WINDOWS)[]) {
        const scene = placedOn({ window: WINDOWS[window] }, surface);
        const { points, places, labels, annotations, remark } = scene;
        const named = new Set(labels.map(({ key }) => key.replace('label ', '')));
        const [x1, y1] = [surface.width - surface.column - 8, surface.height - surface.foot - 8];
        const bare = [...points, ...places.filter(({ mark }) => mark.active && mark.symbol !== 'site')]
          .filter(({ x, y }) => x > 8 && x < x1 && y > 8 && y < y1)
          .map((symbol) => ('places' in symbol ? symbol.places : [symbol.mark.place]))
          .filter((ids) => {
            const strikes = points.filter(
              (p) => p.mark.kind === 'strike' && ids.some((id) => p.places.includes(id)),
            );
            return ![...ids, ...strikes.map((p) => p.places[0] ?? '')].some((id) => named.has(id));
          });
        const names = new Set(bare.map(([id]) => id)).size;
        const said = remark?.text ?? '';
        expect(Number(/(\d+) name/.exec(said)?.[1] ?? 0), `${window}: ${said}`).toBe(names);
        const notes = Number(/(\d+) note/.exec(said)?.[1] ?? 0);
        expect(annotations.length + notes).toBeLessThanOrEqual(
          sceneOf({ window: WINDOWS[window] }).annotations.length,
        );
        if (!remark) continue;
        const others = [...drawn(scene), ...annotations.map(({ box }) => box)];
        expect(others.filter((box) => meet(box, remark.box))).toEqual([]);
      }
    },
  );

  it('says nothing of what found no room while the map moves', () => {
    const [surface] = SURFACES;
    if (!surface) throw new Error('No surface.');
    const frame = { width: surface.width, height: surface.height };
    const camera = fitBounds(fit, frame, { top: 40, left: 40, right: 40, bottom: 40 }, 'mercator');
    const lay = (moving: boolean) =>
      layoutScene(sceneOf({ window: WINDOWS['all time'] }), projectionOf(camera, frame), {
        frame,
        covered: { top: 0, left: 0, right: 0, bottom: 0 },
        obstacles: [],
        compact: true,
        moving,
      }).remark;
    expect(lay(false)?.text).toMatch(/^No room here for \d+ names/);
    expect(lay(true)).toBeNull();
  });

  it('leaves an annotation out with its event: outside its time, and where filters hide it', () => {
    const ids = (patch: Partial<View>) => sceneOf(patch).annotations.map(({ id }) => id);
    const window = { from: '2026-01-16', to: '2026-01-16' };
    expect(ids({ window })).toEqual(['january-one-account']);
    expect(ids({ window: { from: '2026-01-15', to: '2026-01-15' } })).toEqual([]);
    expect(ids({ window, kinds: ['strike'] })).toEqual([]);
    expect(ids({ window: WINDOWS['first view'], event: 'call-2026-01-16-putin-netanyahu' })).toEqual([
      'january-one-account',
    ]);
  });

  it('draws a struck capital as one mark', () => {
    const { points, places } = placed('first view', WIDEST);
    const tehran = points.find((p) => p.mark.kind === 'strike' && p.places.includes('tehran'));
    expect(tehran?.ring).toBe('capital');
    expect(places.some((p) => p.mark.place === 'tehran')).toBe(false);
  });
});
