import { type Action, ARROWS, pressing, several } from './doing';
import { bare, keys } from './hand';

const PRESENTATION = 'nav[aria-label="Presentation"]';
const DIALOG = 'dialog[open]';
const PANEL = '[popover]:popover-open';
const SIZES: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 568],
  [844, 390],
];
const CLICKER: readonly [string, ...string[]] = [
  ...(['PageDown', 'PageDown', 'PageDown', 'PageUp', 'Home', 'End', 'F5', ' ', 'n', 'p'] as const),
  ...[...ARROWS, 'b', '.', 'r', 'w', 'g', '?', '4', 'Enter', 'Escape'],
];

/** Where the browser's own history leads: within the page only. */
const travelling =
  (way: 'back' | 'forward'): Action['act'] =>
  (page) =>
    page.evaluate(
      (way) =>
        new Promise<string | null>((done) => {
          const { navigation } = window as unknown as {
            readonly navigation: { readonly canGoBack: boolean; readonly canGoForward: boolean };
          };
          if (!(way === 'back' ? navigation.canGoBack : navigation.canGoForward)) return done(null);
          addEventListener('popstate', () => done(way), { once: true });
          history.go(way === 'back' ? -1 : 1);
        }),
      way,
    );

/** What a reader can do besides: share, present, travel, wait, wander with the keyboard. */
export const OTHER_ACTIONS: Readonly<Record<string, Action>> = {
  share: { weight: 2, act: pressing('button[aria-haspopup="dialog"]:not([popovertarget])') },
  'in a dialog': { weight: 8, act: pressing(`${DIALOG} button, ${DIALOG} input`) },
  'choice in a dialog': {
    weight: 2,
    async act(page, chance) {
      const lists = page.locator(`${DIALOG} select`);
      const count = await lists.count();
      if (count === 0) return null;
      const list = lists.nth(chance.whole(0, count - 1));
      const options = await list.locator('option').count();
      await list.selectOption({ index: chance.whole(0, options - 1) });
      return list.getAttribute('aria-label').then((name) => name ?? 'chosen');
    },
  },
  present: { weight: 2, act: pressing('header .story-actions button') },
  'key while presenting': {
    weight: 14,
    async act(page, chance) {
      if ((await page.locator(PRESENTATION).count()) === 0) return null;
      return keys(page, several(chance, 4, CLICKER));
    },
  },
  'button while presenting': { weight: 4, act: pressing(`${PRESENTATION} button`, `${PANEL} button`) },
  reveal: { weight: 2, act: pressing('.veil button') },
  back: { weight: 6, mayLoseKeyboard: true, act: travelling('back') },
  forward: { weight: 4, mayLoseKeyboard: true, act: travelling('forward') },
  resize: {
    mayLoseKeyboard: true,
    weight: 3,
    async act(page, chance) {
      const [width, height] = chance.oneOf(SIZES);
      await page.setViewportSize({ width, height });
      return `to ${width} × ${height}`;
    },
  },
  'time passes': {
    mayLoseKeyboard: true,
    weight: 5,
    async act(page, chance) {
      const ms = chance.whole(100, 6000);
      await page.clock.runFor(ms);
      return `${ms} ms`;
    },
  },
  tab: {
    // Beyond the last stop of the page, it leads to the browser's own.
    mayLoseKeyboard: true,
    weight: 5,
    async act(page, chance) {
      const way = chance.oneOf(['Tab', 'Shift+Tab']);
      const walk = Array.from({ length: chance.whole(1, 8) }, () => way);
      return keys(page, [...walk, ...(chance.isTrue(0.5) ? [chance.oneOf(['Enter', ' '])] : [])]);
    },
  },
  escape: { weight: 5, act: (page) => keys(page, ['Escape']) },
  'press anywhere': {
    mayLoseKeyboard: true,
    weight: 3,
    async act(page, chance) {
      const target = await bare(page, 'body', chance);
      const leads =
        target &&
        (await page.evaluate(
          ({ x, y }) => document.elementFromPoint(x, y)?.closest('a, [download], label, summary') !== null,
          target,
        ));
      if (!target || leads) return null;
      await page.mouse.click(target.x, target.y);
      return `at ${Math.round(target.x)}, ${Math.round(target.y)}`;
    },
  },
  'preferences of the system': {
    weight: 1,
    async act(page, chance) {
      const colorScheme = chance.oneOf<'light' | 'dark'>(['light', 'dark']);
      await page.emulateMedia({ colorScheme });
      return colorScheme;
    },
  },
};
