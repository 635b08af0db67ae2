import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { LIGHT } from '../theme';
import { defaultView, type View } from '../view';
import { describeScene, type Scene, select } from '.';

export const dataset = bundledDataset();
export const messages = createMessages('en');
export const opening = defaultView(dataset);

/** Windows that the pages' readers open most: the first view, both bursts, and everything. */
export const WINDOWS = {
  'first view': opening.window,
  'June burst': { from: '2025-06-13', to: '2025-06-24' },
  January: { from: '2026-01-01', to: '2026-01-31' },
  'all time': { from: '2025-01-01', to: '2026-01-31' },
} as const;

/** The scene of the opening view with some of it changed. */
export function sceneOf(patch: Partial<View>): Scene {
  const view = { ...opening, ...patch };
  return describeScene(dataset, select(dataset, view), view.clock, LIGHT, messages);
}
