import type { Page } from '@playwright/test';
import type { Chance } from './chance';

/** Something that a pointer meets, in px of the window. */
export interface Target {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

/** What leads away from the page, saves a file or prints: other tests are about that. */
const AWAY = 'a[href]:not([href^="#"]), [download]';
const SAVES = /^(Save|Print)\b|with an app|Speaker’s window|Full screen/;

/**
 * One of the elements that a selector finds, brought into sight, where a pointer meets it and nothing above it; null
 * where there is none, or none of those tried can be met.
 */
export const aim = (page: Page, selector: string, chance: Chance): Promise<Target | null> =>
  page.evaluate(
    ({ selector, parts, away, saves }) => {
      const found = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('[inert], :disabled') &&
          !element.matches(away) &&
          !new RegExp(saves).test(element.textContent ?? ''),
      );
      for (const part of parts) {
        const element = found[Math.floor(part * found.length)];
        if (!element) return null;
        if (element instanceof HTMLElement) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const path = element.matches('[data-events], [data-event]') ? element.querySelector('path') : null;
        const matrix = path?.getScreenCTM();
        const box = element.getBoundingClientRect();
        const spots = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
        if (path && matrix && element instanceof SVGElement)
          for (const share of [0.5, 0.3, 0.7])
            spots.push(path.getPointAtLength(share * path.getTotalLength()).matrixTransform(matrix));
        const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50);
        for (const { x, y } of spots) {
          const met = document.elementFromPoint(x, y);
          if (met && (element.contains(met) || met.closest('label')?.contains(element)))
            return { x, y, name };
        }
      }
      return null;
    },
    {
      selector,
      parts: [chance.part(), chance.part(), chance.part()],
      away: AWAY,
      saves: SAVES.source,
    },
  );

/** Presses one of the elements that a selector finds; its name, or null where none could be met. */
export async function press(page: Page, selector: string, chance: Chance): Promise<string | null> {
  const target = await aim(page, selector, chance);
  if (!target) return null;
  await page.mouse.click(target.x, target.y);
  return `“${target.name}”`;
}

/** Gives one of the elements that a selector finds the keyboard; false where there is none that takes it. */
export const focus = (page: Page, selector: string, chance: Chance): Promise<boolean> =>
  page.evaluate(
    ({ selector, part }) => {
      const found = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)];
      const element = found[Math.floor(part * found.length)];
      element?.focus({ preventScroll: true });
      return element !== undefined && document.activeElement === element;
    },
    { selector, part: chance.part() },
  );

/** Whether Enter or Space would lead away from the page, or save or print something, where the keyboard is. */
export const leadsAway = (page: Page): Promise<boolean> =>
  page.evaluate(
    ({ away, saves }) => {
      const active = document.activeElement;
      return active !== null && (active.matches(away) || new RegExp(saves).test(active.textContent ?? ''));
    },
    { away: AWAY, saves: SAVES.source },
  );

/** Presses keys one after the other; what was pressed. */
export async function keys(page: Page, all: readonly string[]): Promise<string> {
  for (const key of all) {
    if ((key === 'Enter' || key === ' ') && (await leadsAway(page))) continue;
    await page.keyboard.press(key);
  }
  return all.join(' ');
}

/** Drags from a point by some px, in steps as a hand does. */
export async function dragFrom(page: Page, { x, y }: Target, dx: number, dy: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}

/** A free point of what a selector finds: where a pointer meets the element itself or what it is drawn on, but no mark. */
export const bare = (page: Page, selector: string, chance: Chance): Promise<Target | null> =>
  page.evaluate(
    ({ selector, parts }) => {
      const element = document.querySelector(selector);
      if (!element) return null;
      const box = element.getBoundingClientRect();
      for (let i = 0; i + 1 < parts.length; i += 2) {
        const x = box.x + (parts[i] ?? 0) * box.width;
        const y = box.y + (parts[i + 1] ?? 0) * box.height;
        const met = document.elementFromPoint(x, y);
        if (met && element.contains(met) && !met.closest('[data-key], button')) return { x, y, name: '' };
      }
      return null;
    },
    { selector, parts: Array.from({ length: 12 }, chance.part) },
  );
