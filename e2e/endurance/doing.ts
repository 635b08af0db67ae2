import type { Page } from '@playwright/test';
import type { Chance } from './chance';
import { focus, keys, press } from './hand';

/** The keys with arrows. */
export const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'] as const;

/** Something that a reader can do. */
export interface Action {
  /** How often it is done, among all others. */
  readonly weight: number;
  /** Whether it may leave the keyboard nowhere: a hand elsewhere, or time, takes away what had it. */
  readonly mayLoseKeyboard?: true;
  /** Does it; says what was done, or null where it could not be done. */
  readonly act: (page: Page, chance: Chance) => Promise<string | null>;
}

/** Some of these, one after the other, up to so many. */
export const several = (chance: Chance, most: number, from: readonly [string, ...string[]]): string[] =>
  Array.from({ length: chance.whole(1, most) }, () => chance.oneOf(from));

/** A press on one of what selectors find. */
export const pressing =
  (...selectors: readonly string[]): Action['act'] =>
  (page, chance) =>
    press(page, selectors.join(', '), chance);

/** Up to so many of some keys, pressed where a selector leads. */
export const typing =
  (selector: string, most: number, from: readonly [string, ...string[]]): Action['act'] =>
  async (page, chance) => {
    const pressed = several(chance, most, from);
    return (await focus(page, selector, chance)) ? keys(page, pressed) : null;
  };
