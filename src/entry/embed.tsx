import 'virtual:theme.css';
import '../ui/fonts.css';
import '../ui/page.css';
import '../ui/list.css';
import './embed.css';
import '../timeline/stack.css';
import '../timeline/timeline.css';
import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { parseDataset } from '../dataset';
import { announceHeight, attachGuest } from '../embed';
import { type AtlasFiles, parseAtlas } from '../map';
import { KNOWN_LANGUAGES, loadMessages } from '../messages';
import type { Player } from '../timeline';
import { linksOf } from '../tour';
import { contextOf, createStore, defaultView, parseView } from '../view';
import { type AddressFrame, mirrorAddress } from './address';
import { builtPage, stylesLoaded } from './builtPage';
import { EmbedApp } from './EmbedApp';
import { fileOf, loadFile } from './embedFiles';
import { followTheme } from './followTheme';
import { givingWay } from './givingWay';
import { readTours } from './loadTours';
import { openedAround, revealing } from './openedAround';
import { Veiled } from './Veiled';
import { written } from './written';

/** The frame's address, without entries in the history: going back leaves the article, not a view in its midst. */
const quietFrame: AddressFrame = {
  get location() {
    return window.location;
  },
  history: {
    get state() {
      return window.history.state;
    },
    pushState: (state, unused, url) => window.history.replaceState(state, unused, url),
    replaceState: (state, unused, url) => window.history.replaceState(state, unused, url),
  },
  performance: window.performance,
  addEventListener: (type, listener) => window.addEventListener(type, listener),
  removeEventListener: (type, listener) => window.removeEventListener(type, listener),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (timer) => window.clearTimeout(timer),
};

const built = builtPage();
const fail = givingWay(built);

async function start(): Promise<void> {
  announceHeight(document.body);
  await stylesLoaded();
  const result = parseDataset(fileOf('events'));
  if (!result.ok) throw new Error(result.problems.map((p) => `${p.path}: ${p.message}`).join('\n'));
  const { dataset, dropped, total } = result;
  // Our own files, made and tested with the page: typed where they are decoded.
  const files = { world: fileOf('world'), coarse: fileOf('coarse') } as AtlasFiles;
  const loadRegion = async () =>
    parseAtlas({ ...files, region: (await loadFile('region')) as AtlasFiles['world'] });
  const defaults = defaultView(dataset, 'embed');
  const { tours } = readTours(self.readoutFiles?.tours, dataset);
  const context = contextOf(dataset, KNOWN_LANGUAGES, linksOf(tours));
  const { view, faults } = parseView(location.search, defaults, context);
  // This page is the embed, whatever mode a link to it names.
  const store = createStore({ ...openedAround(view, dataset, location.search), mode: 'embed' });
  const { flush } = mirrorAddress(store, defaults, context, quietFrame);
  addEventListener('pagehide', flush);
  followTheme(store);
  const messages = await loadMessages(view.lang);
  written(messages);
  document.documentElement.dataset.version = dataset.meta.version;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app to start in.');
  const player = createRef<Player>();
  const [atlas, full, guide] = [parseAtlas(files), defaultView(dataset), { tours, defaults, context }];
  createRoot(root, { onUncaughtError: fail }).render(
    <Veiled {...{ dataset, store }}>
      {(dataset, store) => (
        <EmbedApp
          {...{ dataset, store, messages, faults, loadRegion, player, atlas }}
          left={{ dropped, total }}
          full={full}
          guide={guide}
          placed={self.origin !== 'null'}
        />
      )}
    </Veiled>,
  );
  // Not only once it is painted: a frame that is out of sight paints nothing, and can be told where to go all the same.
  attachGuest({
    ...{ window, store, dataset, defaults, context, revealing, openedAround },
    player: { play: () => player.current?.play(), pause: () => player.current?.pause() },
  });
  built.stepAside();
}

start().catch(fail);
