import { type Action, ARROWS, pressing, typing } from './doing';
import { aim, bare, dragFrom } from './hand';

const TIME = 'section[aria-label="Time"]';
const AXIS = `${TIME} [role="toolbar"]`;
const PANEL = '[popover]:popover-open';
const DAYS = ['2025-06-13', '2025-06-24', '2025-10-07', '2026-01-16', '2026-01-31', '1999-01-01'] as const;

/** What a reader can do with time: its sliders, its axis, its buttons and choices. */
export const TIME_ACTIONS: Readonly<Record<string, Action>> = {
  'key on a slider': {
    weight: 10,
    act: typing(`${TIME} input[type="range"]`, 6, [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown']),
  },
  'drag of a handle': {
    mayLoseKeyboard: true,
    weight: 9,
    async act(page, chance) {
      const handle = chance.oneOf(['start', 'end', 'window']);
      const target = await aim(page, `${TIME} [data-handle="${handle}"]`, chance);
      const dx = chance.whole(-400, 400);
      if (target) await dragFrom(page, target, dx, chance.whole(-5, 5));
      return target && `${handle} by ${dx}`;
    },
  },
  'press on the bare axis': {
    mayLoseKeyboard: true,
    weight: 3,
    async act(page, chance) {
      const target = await bare(page, AXIS, chance);
      if (target) await page.mouse.click(target.x, target.y);
      return target && `at ${Math.round(target.x)}`;
    },
  },
  'drag on the axis': {
    mayLoseKeyboard: true,
    weight: 3,
    async act(page, chance) {
      const target = await bare(page, AXIS, chance);
      const dx = chance.whole(-300, 300);
      if (target) await dragFrom(page, target, dx, 0);
      return target && `by ${dx}`;
    },
  },
  'wheel on the axis': {
    mayLoseKeyboard: true,
    weight: 3,
    async act(page, chance) {
      const target = await bare(page, AXIS, chance);
      if (!target) return null;
      const [dx, dy] = [chance.whole(-200, 200), chance.whole(-300, 300)];
      const isCtrl = chance.isTrue(0.6);
      await page.mouse.move(target.x, target.y);
      if (isCtrl) await page.keyboard.down('Control');
      await page.mouse.wheel(isCtrl ? 0 : dx, dy);
      if (isCtrl) await page.keyboard.up('Control');
      return `${isCtrl ? 'Ctrl ' : ''}${dx}, ${dy}`;
    },
  },
  'mark on the axis': { weight: 8, act: pressing(`${AXIS} [data-key]`) },
  'key on the axis': {
    weight: 6,
    act: typing(`${AXIS} [tabindex="0"]`, 5, [
      ...ARROWS,
      'Home',
      'End',
      'Enter',
      ' ',
      '+',
      '-',
      '0',
      'Escape',
    ]),
  },
  'choice from a stack': { weight: 3, act: pressing(`${TIME} .timeline-stack button`) },
  'button of time': { weight: 9, act: pressing(`${TIME} .timeline-buttons button`) },
  'choices of time': { weight: 3, act: pressing('button[aria-haspopup="dialog"][popovertarget]') },
  'choice of time': {
    weight: 8,
    act: pressing(`${PANEL} input[type="radio"], ${PANEL} input[type="checkbox"], ${PANEL} button`),
  },
  'speed of play': {
    weight: 1,
    async act(page, chance) {
      const speeds = page.locator(`${PANEL} select`);
      if ((await speeds.count()) === 0) return null;
      const options = await speeds.locator('option').allTextContents();
      const speed = options[chance.whole(0, options.length - 1)] ?? '';
      await speeds.selectOption(speed);
      return speed;
    },
  },
  'dates typed': {
    weight: 2,
    async act(page, chance) {
      const fields = page.locator(`${PANEL} input[type="date"]`);
      const count = await fields.count();
      if (count === 0) return null;
      const day = chance.oneOf(DAYS);
      const field = fields.nth(chance.whole(0, count - 1));
      await field.fill(day);
      await field.press('Enter');
      return day;
    },
  },
};
