import { expect, openPage, test, travel } from './harness';
import { distance, project, readMarks } from './mercator';
import { idsIn, listOf, mapOf, type Point, timeOf } from './regions';
import { type Position, readStory, type Story, type StoryEvent } from './story';

const WHOLE = 'from=2025-01-01&to=2026-01-31';
const CAMERAS = {
  'the world': [20, 38, 2.1],
  'from Moscow to the Gulf': [45, 40, 3.5],
  Iran: [53, 33, 5],
  'around Tehran': [51, 35.3, 8],
  Israel: [35, 32, 7.5],
  'the Gulf': [50, 26, 6],
} as const;

/** A symbol gives way to its neighbours by at most this much. */
const ASIDE = 28;
/** Symbols closer than this stand as one, at the place of one of them. */
const GATHERED = 12;
/** Lines stop short of places. */
const SHORT = 14;

const SYMBOLS = new Set(['symbol', 'symbol-small', 'statement-only-no-strike-symbol']);
const LINES = new Set(['line', 'relayed-line']);
const isDrawn = ({ mapDisplay }: StoryEvent) => SYMBOLS.has(mapDisplay) || LINES.has(mapDisplay);

test.use({ viewport: { width: 1440, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 60_000 });

const FRAME = { width: 1440, height: 900 };
const inside = ({ x, y }: Point) => x >= 0 && y >= 0 && x <= FRAME.width && y <= FRAME.height;

interface Stretch {
  readonly event: StoryEvent;
  readonly from: Position;
  readonly to: Position;
}

const stretchesOf = ({ events, places }: Story): Stretch[] =>
  events
    .filter(({ mapDisplay }) => LINES.has(mapDisplay))
    .flatMap((event) =>
      event.lines.flatMap((line) =>
        line.slice(1).flatMap((id, i) => {
          const [from, to] = [places.get(line[i] ?? ''), places.get(id)];
          return from && to ? [{ event, from, to }] : [];
        }),
      ),
    );

const symbolsOf = ({ events }: Story) =>
  events
    .filter(({ mapDisplay }) => SYMBOLS.has(mapDisplay))
    .flatMap((event) => event.points.map((position) => ({ event, position })));

test('marks stand where the projection says, and nowhere else; axis and list hold every event', async ({
  page,
  request,
}) => {
  const story = await readStory(request);
  const everything = story.events.map(({ id }) => id).sort();
  await openPage(page);

  await test.step('the axis holds every event whatever time is shown; the map only those shown', async () => {
    expect((await idsIn(timeOf(page))).sort()).toEqual(everything);
    const shown = await idsIn(listOf(page));
    const drawn = [...new Set(await idsIn(mapOf(page).locator('svg').first()))];
    expect(drawn.filter((id) => !shown.includes(id))).toEqual([]);
  });

  await test.step('every event is on the axis and in the list, once each', async () => {
    await travel(page, `?${WHOLE}`);
    expect((await idsIn(timeOf(page))).sort()).toEqual(everything);
    await expect.poll(async () => (await idsIn(listOf(page))).sort()).toEqual(everything);
  });

  await test.step('marks stand where the projection says, and nowhere else', async () => {
    for (const [name, camera] of Object.entries(CAMERAS)) {
      await travel(page, `?${WHOLE}&at=${camera.join(',')}`);
      const { marks, ...frame } = await readMarks(page);
      expect(frame).toEqual(FRAME);
      const placed = (position: Position) => project(position, camera, FRAME);
      const of = (event: StoryEvent) => marks.filter(({ ids }) => ids.includes(event.id));

      const lacking = symbolsOf(story)
        .filter(({ position }) => inside(placed(position)))
        .filter(({ event, position }) =>
          of(event).every(
            ({ at, ids }) => distance(at, placed(position)) > ASIDE + (ids.length > 1 ? GATHERED : 0),
          ),
        );
      expect(
        lacking.map(({ event, position }) => `${event.id} ${position}`),
        name,
      ).toEqual([]);

      const unlinked = stretchesOf(story)
        .map((stretch) => ({ ...stretch, ends: [placed(stretch.from), placed(stretch.to)] }))
        .filter(({ ends }) => ends.every(inside))
        .filter(({ event, ends }) => {
          const joins = (own: readonly Point[]) =>
            own.every((end) => ends.some((place) => distance(end, place) <= SHORT)) &&
            ends.every((place) => own.some((end) => distance(end, place) <= SHORT));
          return !of(event).some((mark) => mark.ends.some(joins));
        });
      expect(
        unlinked.map(({ event, from, to }) => `${event.id} ${from} to ${to}`),
        name,
      ).toEqual([]);

      const byId = new Map(story.events.map((event) => [event.id, event]));
      const undrawn = story.events.filter((event) => !isDrawn(event));
      expect(undrawn).not.toEqual([]);
      expect(
        undrawn.filter((event) => of(event).length > 0).map(({ id }) => id),
        name,
      ).toEqual([]);
      const stray = marks.filter(({ ids, at }) => {
        const points = ids.flatMap((id) => byId.get(id)?.points ?? []);
        return points.length > 0 && points.every((position) => distance(placed(position), at) > ASIDE);
      });
      expect(
        stray.map(({ ids, at }) => `${ids} at ${at.x}, ${at.y}`),
        name,
      ).toEqual([]);
    }
  });
});

test('the cameras above look at every event that is drawn', async ({ request }) => {
  const story = await readStory(request);
  const seen = new Set<string>();
  for (const camera of Object.values(CAMERAS)) {
    const isSeen = (position: Position) => inside(project(position, camera, FRAME));
    for (const { event, position } of symbolsOf(story)) if (isSeen(position)) seen.add(event.id);
    for (const { event, from, to } of stretchesOf(story)) if (isSeen(from) && isSeen(to)) seen.add(event.id);
  }
  expect([...seen].sort()).toEqual(
    story.events
      .filter(isDrawn)
      .map(({ id }) => id)
      .sort(),
  );
});
