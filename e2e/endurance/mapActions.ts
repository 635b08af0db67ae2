import { type Action, ARROWS, pressing, typing } from './doing';
import { aim, bare, dragFrom } from './hand';

const MAP = 'section[aria-label="Map"]';
const SURFACE = `${MAP} > div`;

/** What a reader can do with the map. */
export const MAP_ACTIONS: Readonly<Record<string, Action>> = {
  'mark on the map': { weight: 12, act: pressing(`${MAP} svg [data-key]`) },
  'key on the map': {
    weight: 8,
    act: typing(`${MAP} [tabindex="0"]`, 5, [
      ...ARROWS,
      'Enter',
      ' ',
      'Escape',
      '+',
      '-',
      'Shift+ArrowUp',
      'Shift+ArrowLeft',
      'Shift+ArrowRight',
    ]),
  },
  'drag of the map': {
    mayLoseKeyboard: true,
    weight: 6,
    async act(page, chance) {
      const target = await bare(page, SURFACE, chance);
      const [dx, dy] = [chance.whole(-400, 400), chance.whole(-300, 300)];
      if (target) await dragFrom(page, target, dx, dy);
      return target && `by ${dx}, ${dy}`;
    },
  },
  'wheel on the map': {
    mayLoseKeyboard: true,
    weight: 6,
    async act(page, chance) {
      const target = await bare(page, SURFACE, chance);
      const turns = chance.whole(-6, 6);
      if (!target || turns === 0) return null;
      await page.mouse.move(target.x, target.y);
      for (let i = 0; i < Math.abs(turns); i += 1) await page.mouse.wheel(0, 120 * Math.sign(turns));
      return `${turns} turns`;
    },
  },
  'double click on the map': {
    mayLoseKeyboard: true,
    weight: 2,
    async act(page, chance) {
      const target = await bare(page, SURFACE, chance);
      if (target) await page.mouse.dblclick(target.x, target.y);
      return target && `at ${Math.round(target.x)}, ${Math.round(target.y)}`;
    },
  },
  'pointing at the map': {
    weight: 3,
    async act(page, chance) {
      const target = await aim(page, `${MAP} svg [data-key]`, chance);
      if (target) await page.mouse.move(target.x, target.y);
      return target?.name ?? null;
    },
  },
  'button of the map': { weight: 8, act: pressing(`${MAP} button`) },
};
