import 'virtual:theme.css';
import '../ui/fonts.css';
import '../ui/page.css';
import '../ui/list.css';
import '../ui/detail.css';
import '../ui/filters.css';
import '../ui/time.css';
import '../ui/about.css';
import '../tour/tour.css';
import '../timeline/stack.css';
import '../timeline/timeline.css';
import { createRoot } from 'react-dom/client';
import type { ParseResult } from '../dataset';
import { beforeReload } from '../failure';
import { type AtlasFiles, parseAtlas } from '../map';
import { KNOWN_LANGUAGES, loadMessages } from '../messages';
import { linksOf } from '../tour';
import { BESIDE, type SitePages, SitePagesContext } from '../ui';
import { contextOf, createStore, defaultView, parseView, type View } from '../view';
import { mirrorAddress } from './address';
import { type BuiltPage, stylesLoaded } from './builtPage';
import { followTheme } from './followTheme';
import { readTours } from './loadTours';
import { openedAround } from './openedAround';
import { Root } from './Root';
import { keepOverReload, resumeAfterReload } from './reload';
import { written } from './written';

/** What the live page starts from. */
export interface PageStart {
  readonly built: BuiltPage;
  readonly result: ParseResult;
  /** The land: the world's, then the coarse one for what moves. */
  readonly land: readonly unknown[];
  /** The file of tours, as text or as what it holds; null where it has not come. */
  readonly tours: unknown;
  /** Brings the finer land of the story's region. */
  readonly bringRegion: () => Promise<unknown>;
  /** Where the site's other pages are; unless said, beside the page. */
  readonly pages?: SitePages;
  /** Told when the live page breaks later. */
  readonly onFailure: (error: unknown) => void;
}

/** Starts the live page with the view that the address asks for; fails where the data is no use. */
export async function startPage(start: PageStart): Promise<void> {
  const { built, result, land, bringRegion, pages = BESIDE, onFailure } = start;
  await stylesLoaded();
  if (!result.ok) {
    throw new Error(
      result.problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'),
    );
  }
  const { dataset, ...faulty } = result;
  // Our own files, made and tested with the page: typed where they are decoded.
  const files = { world: land[0], coarse: land[1] } as AtlasFiles;
  const loadRegion = async () =>
    parseAtlas({ ...files, region: (await bringRegion()) as AtlasFiles['world'] });
  const defaults = defaultView(dataset);
  const { tours, missing } = readTours(start.tours, dataset);
  const context = contextOf(dataset, KNOWN_LANGUAGES, linksOf(tours));
  resumeAfterReload();
  const { view, faults } = parseView(location.search, defaults, context);
  const opened = (view: View, search: string) => openedAround(view, dataset, search);
  const store = createStore(opened(view, location.search));
  const mirror = mirrorAddress(store, defaults, context, window, opened);
  beforeReload(mirror.flush);
  keepOverReload(mirror);
  followTheme(store);
  const messages = await loadMessages(view.lang);
  written(messages);
  document.documentElement.dataset.version = dataset.meta.version;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app to start in.');
  createRoot(root, { onUncaughtError: onFailure }).render(
    <SitePagesContext value={pages}>
      <Root
        dataset={dataset}
        atlas={parseAtlas(files)}
        loadRegion={loadRegion}
        store={store}
        guide={{ tours, defaults, context }}
        missingTours={missing}
        messages={messages}
        faults={faults}
        faulty={faulty}
      />
    </SitePagesContext>,
  );
  built.stepAside();
}
