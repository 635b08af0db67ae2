import { LASTS } from './cases';
import { inTime, swing } from './hands';
import { observe } from './observe';
import type { Conditions } from './rows';
import { open, type Subject, watchMarks } from './subject';
import { type Bench, type Trial, within } from './trial';

const MIDDLE = { x: 500, y: 350 };
/** How far the hand pans to each side, and what one turn of the wheel is, in px. */
const REACH = 150;
const TURN = 12;
/** All of the story at once. */
const WHOLE = '&from=2025-06-13&to=2026-01-31';

/** Moves the camera of Readout over the whole story, by hand and by its button. */
export function cameraTrial(of: Subject, conditions: Conditions, projection: 'mercator' | 'globe'): Trial {
  const movements = ['panning', 'zooming', 'flying'].map((way) => `${way}, ${projection}`);
  const run = async ({ page, session, fresh, served, add }: Bench) => {
    const search = `${of.search}&projection=${projection}${WHOLE}`;
    if (fresh) await within(open(page, { ...of, search }, served.urlOf(of.folder, 0)));
    // Back to where it looked at first, from where it was flown to.
    else await within(of.go(page, search));
    const { mouse } = page;
    const watched = { count: '0', watch: watchMarks('attributes') };
    const measured = async (way: string, act: () => Promise<void>) =>
      add(`${way}, ${projection}`, { ...(await within(observe(page, session, watched, act))) });

    await mouse.move(MIDDLE.x, MIDDLE.y);
    await mouse.down();
    await measured('panning', () =>
      inTime((elapsed) => mouse.move(MIDDLE.x + REACH * swing(elapsed), MIDDLE.y)),
    );
    await mouse.up();
    await measured('zooming', () => inTime((elapsed) => mouse.wheel(0, elapsed < LASTS / 2 ? -TURN : TURN)));
    await measured('flying', async () => {
      await page.getByRole('button', { name: 'Closer', exact: true }).first().click();
      await inTime(async () => {});
    });
  };
  return { section: 'camera', subject: of.name, conditions, events: 0, of, movements, kept: true, run };
}
