import { fetchPart } from '../../../failure';
import type { Opener } from '..';
import type { Setting } from './engine';
import { canDraw } from './probe';

export { whenAtRest } from './rest';

/** Fetches MapLibre and says how to open its basemap; null, and nothing fetched, where it could not draw or not well. */
export async function loadMapLibre(
  choice: 'auto' | 'webgl',
  setting: Setting,
  again: boolean,
): Promise<Opener | null> {
  if (!canDraw(choice)) return null;
  const { openMapLibre } = await fetchPart(() => import('./engine'), again);
  return (reports) => openMapLibre(setting, reports);
}
