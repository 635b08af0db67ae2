import 'virtual:theme.css';
import '../ui/fonts.css';
import '../ui/page.css';
import '../ui/list.css';
import '../ui/detail.css';
import '../ui/filters.css';
import '../ui/time.css';
import '../ui/about.css';
import { createRoot } from 'react-dom/client';
import coarseUrl from '../../data/basemap/coarse.json?url';
import regionUrl from '../../data/basemap/region.json?url';
import worldUrl from '../../data/basemap/world.json?url';
import { parseDataset } from '../dataset';
import { type AtlasFiles, parseAtlas } from '../map';
import { createMessages, LANGUAGES } from '../messages';
import { contextOf, createStore, defaultView, parseView } from '../view';
import { App } from './App';
import { mirrorAddress } from './address';
import { builtPage } from './builtPage';
import { followTheme } from './followTheme';
import { openedAround } from './openedAround';

const json = async (url: string): Promise<unknown> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
};

const built = builtPage();

/** A live page that cannot start, or breaks, gives way to the built one, which says so. */
function fail(error: unknown): void {
  console.error(error);
  const reason = error instanceof Error ? error.message : String(error);
  built.comeBack(createMessages(document.documentElement.lang).t('page.failed', { reason }));
}

async function start(): Promise<void> {
  const [data, world, coarse] = await Promise.all([
    json('./data/events.geojson'),
    json(worldUrl),
    json(coarseUrl),
  ]);
  const result = parseDataset(data);
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.path}: ${p.message}`).join('\n'));
  const { dataset, dropped, total } = result;
  // Our own files, made and tested with the page: typed where they are decoded.
  const files = { world, coarse } as AtlasFiles;
  const loadRegion = async () =>
    parseAtlas({ ...files, region: (await json(regionUrl)) as AtlasFiles['world'] });
  const defaults = defaultView(dataset);
  const context = contextOf(dataset, LANGUAGES);
  const { view, faults } = parseView(location.search, defaults, context);
  const store = createStore(openedAround(view, dataset, location.search));
  mirrorAddress(store, defaults, context);
  followTheme(store);
  const messages = createMessages(view.lang);
  document.documentElement.lang = messages.lang;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app to start in.');
  createRoot(root, { onUncaughtError: fail }).render(
    <App
      dataset={dataset}
      atlas={parseAtlas(files)}
      loadRegion={loadRegion}
      store={store}
      messages={messages}
      faults={faults}
      dropped={{ dropped, total }}
    />,
  );
  built.stepAside();
}

start().catch(fail);
