import { DECK_SIZE, FIRST, LARGEST_FILE, MOVEMENTS, type Movement, windowOf } from './cases';
import { moveTime } from './hands';
import { observe } from './observe';
import type { Conditions } from './rows';
import { open, type Subject } from './subject';
import { type Bench, MAKING, PATIENCE, type Trial, within } from './trial';

/** Loads so many events once and moves the time shown in each way. */
function scrub(of: Subject, conditions: Conditions, events: number, movements: readonly Movement[]): Trial {
  const patience = events > LARGEST_FILE ? MAKING : PATIENCE;
  const run = async ({ page, session, fresh, slowDown, served, add }: Bench) => {
    if (fresh) await within(open(page, of, served.urlOf(of.folder, events)), patience);
    await slowDown();
    for (const { name, hand, days } of movements) {
      await within(of.show(page, windowOf(events, { name, hand, days })));
      await within(
        moveTime(page, of, hand, async (move) => {
          const cost = await observe(page, session, of, move);
          add(name, { ...cost });
        }),
      );
    }
  };
  return {
    section: 'scrub',
    subject: of.name,
    conditions,
    events,
    of,
    movements: movements.map(({ name }) => name),
    kept: true,
    run,
  };
}

/** Subjects by where they are measured. */
export interface Scrubbed {
  /** Readout without WebGL, for up to 100,000 events and for a million. */
  readonly svg: readonly Subject[];
  readonly million: Subject;
  readonly webgl: readonly Subject[];
  readonly leaflet: Subject;
  readonly native: Subject;
  readonly deck: Subject;
}

/** All trials of moving the time shown, for these numbers of events. */
export function scrubTrials(subjects: Scrubbed, sizes: readonly number[]): Trial[] {
  const { svg, million, webgl, leaflet, native, deck } = subjects;
  return sizes.flatMap((events) =>
    events > LARGEST_FILE
      ? [scrub(million, 'off', events, MOVEMENTS)]
      : [
          ...svg.map((one) => scrub(one, 'off', events, MOVEMENTS)),
          scrub(leaflet, 'off', events, [FIRST]),
          ...webgl.map((one) => scrub(one, 'software', events, [FIRST])),
          scrub(native, 'software', events, [FIRST]),
          ...(events === DECK_SIZE ? [scrub(deck, 'software', events, [FIRST])] : []),
          ...svg.map((one) => scrub(one, 'slow', events, [FIRST])),
        ],
  );
}
