import 'virtual:theme.css';
import '../../src/ui/fonts.css';
import '../../src/ui/page.css';
import '../../src/ui/list.css';
import '../../src/ui/detail.css';
import '../../src/ui/filters.css';
import '../../src/ui/time.css';
import '../../src/ui/about.css';
import { createRoot } from 'react-dom/client';
import coarseUrl from '../../data/basemap/coarse.json?url';
import regionUrl from '../../data/basemap/region.json?url';
import worldUrl from '../../data/basemap/world.json?url';
import { App } from '../../src/entry/App';
import { mirrorAddress } from '../../src/entry/address';
import { builtPage } from '../../src/entry/builtPage';
import { type AtlasFiles, parseAtlas } from '../../src/map';
import { createMessages, LANGUAGES } from '../../src/messages';
import { contextOf, createStore, defaultView, parseView } from '../../src/view';
import { SEED } from '../cases';
import { datasetOf } from './dataset';

const json = async (url: string) => (await fetch(url)).json();

// The number of events is the folder that the page was asked for.
const count = Number(location.pathname.split('/').at(-2));
const dataset = datasetOf(count, SEED);
const files: AtlasFiles = { world: await json(worldUrl), coarse: await json(coarseUrl) };
const defaults = defaultView(dataset);
const context = contextOf(dataset, LANGUAGES);
const { view, faults } = parseView(location.search, defaults, context);
const store = createStore(view);
mirrorAddress(store, defaults, context);
const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app to start in.');
createRoot(root).render(
  <App
    dataset={dataset}
    atlas={parseAtlas(files)}
    loadRegion={async () => parseAtlas({ ...files, region: await json(regionUrl) })}
    store={store}
    guide={{ tours: [], defaults, context }}
    missingTours={0}
    messages={createMessages(view.lang)}
    faults={faults}
    dropped={{ dropped: 0, total: count }}
  />,
);
builtPage().stepAside();
