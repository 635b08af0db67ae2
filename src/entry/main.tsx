import '../ui/loading.css';
import coarseUrl from '../../data/basemap/coarse.json?url';
import regionUrl from '../../data/basemap/region.json?url';
import worldUrl from '../../data/basemap/world.json?url';
import { createMessages } from '../messages';
import { afterPaint, builtPage } from './builtPage';
import { givingWay } from './givingWay';
import { latePanel } from './latePanel';
import { loadDataset } from './loadDataset';
import { fetchTours } from './loadTours';
import { takeTurns } from './loadTurns';
import { keepOffline } from './offline/newVersion';
import { startPage } from './startPage';

const found = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
};
const json = async (url: string): Promise<unknown> => (await found(url)).json();

const built = builtPage();
const fail = givingWay(built);

/** What is said before the view is known is in the language of the built page. */
const words = createMessages();

const landFiles = Promise.all([json(worldUrl), json(coarseUrl)]);
const tourFile = fetchTours('./data/tour.json');

/** Loads what the live page needs, and starts it; a large dataset can be cancelled, and loaded after all. */
async function load(again: boolean): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const panel = latePanel(async () => {
    const { loadingPanel } = await import('./LoadPanel');
    const onCancel = () => stop.abort();
    return loadingPanel(built.element, { messages: words, takesFocus: again, onCancel });
  });
  const data = async () => {
    const response = await found('./data/events.geojson', { signal });
    return loadDataset(response, takeTurns(signal), panel.show);
  };
  try {
    if (again) panel.show({ stage: 'fetching', done: 0, of: null });
    const [result, land, tours] = await Promise.all([data(), landFiles, tourFile]);
    if (panel.isOpen()) {
      panel.show({ stage: 'drawing' });
      await new Promise<void>(afterPaint);
    }
    signal.throwIfAborted();
    await startPage({ built, result, land, tours, bringRegion: () => json(regionUrl), onFailure: fail });
    // Once it is seen; where it cannot be kept, it needs a network, as any other page does.
    if (import.meta.env.PROD) afterPaint(() => keepOffline().catch(() => {}));
  } catch (error) {
    panel.close();
    if (signal.aborted)
      built.stay(words.t('loading.cancelled'), words.t('loading.again'), () => void load(true));
    else fail(error);
    stop.abort();
  }
}

void load(false);
