import 'virtual:theme.css';
import '../ui/fonts.css';
import '../ui/page.css';
import '../ui/list.css';
import '../ui/detail.css';
import '../ui/filters.css';
import '../ui/time.css';
import '../ui/loading.css';
import '../ui/about.css';
import '../tour/tour.css';
import '../timeline/stack.css';
import '../timeline/timeline.css';
import { createRoot } from 'react-dom/client';
import coarseUrl from '../../data/basemap/coarse.json?url';
import regionUrl from '../../data/basemap/region.json?url';
import worldUrl from '../../data/basemap/world.json?url';
import type { ParseResult } from '../dataset';
import { type AtlasFiles, parseAtlas } from '../map';
import { createMessages, LANGUAGES } from '../messages';
import { linksOf } from '../tour';
import { contextOf, createStore, defaultView, parseView } from '../view';
import { mirrorAddress } from './address';
import { afterPaint, builtPage } from './builtPage';
import { followTheme } from './followTheme';
import { loadingPanel } from './LoadPanel';
import { loadDataset } from './loadDataset';
import { fetchTours, readTours } from './loadTours';
import { takeTurns } from './loadTurns';
import { openedAround } from './openedAround';
import { Root } from './Root';

const found = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
};
const json = async (url: string): Promise<unknown> => (await found(url)).json();

const built = builtPage();

/** What is said before the view is known is in the language of the built page. */
const words = createMessages(document.documentElement.lang);

/** A live page that cannot start, or breaks, gives way to the built one, which says so. */
function fail(error: unknown): void {
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  built.comeBack(words.t(built.isKept ? 'veil.failed' : 'page.failed', { reason }));
}

const land = Promise.all([json(worldUrl), json(coarseUrl)]);
const tourFile = fetchTours('./data/tour.json');

/** Loads what the live page needs, and starts it; a large dataset can be cancelled, and loaded after all. */
async function load(again: boolean): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const panel = loadingPanel(built.element, {
    messages: words,
    takesFocus: again,
    onCancel: () => stop.abort(),
  });
  const data = async () => {
    const response = await found('./data/events.geojson', { signal });
    return loadDataset(response, takeTurns(signal), panel.show);
  };
  try {
    if (again) panel.show({ stage: 'fetching', done: 0, of: null });
    const [result, files, guided] = await Promise.all([data(), land, tourFile]);
    if (panel.isOpen()) {
      panel.show({ stage: 'drawing' });
      await new Promise<void>(afterPaint);
    }
    signal.throwIfAborted();
    start(result, files, guided);
  } catch (error) {
    panel.close();
    if (signal.aborted)
      built.stay(words.t('loading.cancelled'), words.t('loading.again'), () => void load(true));
    else fail(error);
    stop.abort();
  }
}

function start(result: ParseResult, [world, coarse]: readonly unknown[], tourFile: string | null): void {
  if (!result.ok) {
    throw new Error(
      result.problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'),
    );
  }
  const { dataset, dropped, total } = result;
  // Our own files, made and tested with the page: typed where they are decoded.
  const files = { world, coarse } as AtlasFiles;
  const loadRegion = async () =>
    parseAtlas({ ...files, region: (await json(regionUrl)) as AtlasFiles['world'] });
  const defaults = defaultView(dataset);
  const { tours, missing } = readTours(tourFile, dataset);
  const context = contextOf(dataset, LANGUAGES, linksOf(tours));
  const { view, faults } = parseView(location.search, defaults, context);
  const store = createStore(openedAround(view, dataset, location.search));
  mirrorAddress(store, defaults, context);
  followTheme(store);
  const messages = createMessages(view.lang);
  document.documentElement.lang = messages.lang;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app to start in.');
  createRoot(root, { onUncaughtError: fail }).render(
    <Root
      dataset={dataset}
      atlas={parseAtlas(files)}
      loadRegion={loadRegion}
      store={store}
      guide={{ tours, defaults, context }}
      missingTours={missing}
      messages={messages}
      faults={faults}
      dropped={{ dropped, total }}
    />,
  );
  built.stepAside();
}

void load(false);
