import type { Action } from './doing';
import { MAP_ACTIONS } from './mapActions';
import { OTHER_ACTIONS } from './otherActions';
import { PAGE_ACTIONS } from './pageActions';
import { TIME_ACTIONS } from './timeActions';

/** All that a reader can do on the page, by name. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  ...TIME_ACTIONS,
  ...MAP_ACTIONS,
  ...PAGE_ACTIONS,
  ...OTHER_ACTIONS,
};
