import { readFileSync, writeFileSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { parseDataset } from '../dataset';
import type { Frame } from '../geo';
import { projectionOf } from '../geo';
import {
  basemapNodes,
  basemapPaths,
  basemapProjection,
  detailOf,
  drawMarks,
  parseAtlas,
  scaleBarBox,
  scaleBarNode,
} from '../map';
import { createMessages } from '../messages';
import { describeScene, layoutScene, select } from '../scene';
import { toMarkup } from '../svg';
import { PAGE } from '../theme';
import { type LaneScheme, timelineMarkup } from '../timeline';
import { AboutPage, EventsPage } from '../ui';
import { defaultView, serializeView } from '../view';
import { shippedLicences } from './build/licences.node';
import { cameraOf } from './cameras';
import { EmbedFirstView } from './EmbedFirstView';
import { FirstView, type MapPicture } from './FirstView';
import { type Arrangement, COMPACT, coveredBy, obstaclesOf } from './framing';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const result = parseDataset(read('data/events.geojson'));
if (!result.ok) throw new Error('data/events.geojson cannot be read; npm run data -- check says why');
const { dataset } = result;
const atlas = parseAtlas({
  world: read('data/basemap/world.json'),
  coarse: read('data/basemap/coarse.json'),
});
const messages = createMessages('en');
const view = defaultView(dataset);
const selection = select(dataset, view);
const scene = describeScene(dataset, selection, view.clock, PAGE, messages);

/** The first view's map as SVG markup: the same scene, camera and drawing as the live page. */
function mapMarkup(arrangement: Arrangement, frame: Frame): string {
  const camera = cameraOf(view, { dataset, arrangement, frame });
  const paths = basemapPaths(atlas, basemapProjection(camera, frame), detailOf(camera, false));
  const covered = coveredBy(arrangement);
  const surface = {
    frame,
    covered,
    obstacles: [...obstaclesOf(arrangement), scaleBarBox(frame, covered)],
    compact: frame.width < COMPACT,
  };
  const placed = layoutScene(scene, projectionOf(camera, frame), surface, atlas.names);
  const marks = drawMarks(placed, PAGE, messages, { interactive: false, current: null, arriving: new Set() });
  const scale = scaleBarNode(camera, frame, { covered, theme: PAGE, messages });
  return toMarkup([...basemapNodes(paths, PAGE, camera.zoom), scale, ...marks]);
}

/** Puts markup of our own making where the page's text names its slot: React would write it as text. */
const fill = (page: ReactElement, slots: Readonly<Record<string, string>>): string =>
  Object.entries(slots).reduce(
    (html, [slot, markup]) => html.replace(slot, () => markup),
    renderToStaticMarkup(page),
  );

const PICTURES: readonly (MapPicture & { readonly arrangement: Arrangement })[] = [
  { arrangement: 'wide', frame: { width: 1440, height: 900 }, slot: '@@wide-map@@' },
  { arrangement: 'narrow', frame: { width: 390, height: 420 }, slot: '@@narrow-map@@' },
];

const EMBEDDED: typeof PICTURES = [
  { arrangement: 'embed', frame: { width: 320, height: 300 }, slot: '@@narrow-map@@' },
  { arrangement: 'embed', frame: { width: 720, height: 420 }, slot: '@@wide-map@@' },
];

const axisMarkup = (width: number, compact: boolean, lanes: LaneScheme = 'three'): string =>
  timelineMarkup({ dataset, window: view.window, clock: view.clock, width, compact, lanes, messages });

const mapSlots = (pictures: typeof PICTURES): Record<string, string> =>
  Object.fromEntries(pictures.map((p) => [p.slot, mapMarkup(p.arrangement, p.frame)]));

const built = readFileSync('dist/index.html', 'utf8');
const first = fill(
  <FirstView
    dataset={dataset}
    view={view}
    selection={selection}
    messages={messages}
    pictures={PICTURES}
    axisSlot="@@axis@@"
  />,
  {
    ...mapSlots(PICTURES),
    // As wide as the axis is beside its buttons on a page of 1440 px, and on a phone.
    '@@axis@@': axisMarkup(892, false) + axisMarkup(390, true),
  },
);
writeFileSync(
  'dist/index.html',
  built.replace('<!--first-view-->', () => first),
);

const embedded = fill(
  <EmbedFirstView {...{ dataset, view, selection, messages }} pictures={EMBEDDED} axisSlot="@@axis@@" />,
  // As wide as the axis is beside its buttons in a frame of 720 px, and in one of 320.
  { ...mapSlots(EMBEDDED), '@@axis@@': axisMarkup(572, false) + axisMarkup(320, true, 'none') },
);
writeFileSync(
  'dist/embed.html',
  readFileSync('dist/embed.html', 'utf8').replace('<!--first-view-->', () => embedded),
);

const defaults = defaultView(dataset);
const stylesheet = /<link rel="stylesheet"[^>]*>/.exec(built)?.[0] ?? '';

/** A page to read, without scripts. */
function writePage(file: string, title: string, page: ReactElement): void {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} – ${dataset.meta.title}</title>`,
    '<link rel="icon" href="./icon.svg" type="image/svg+xml">',
    stylesheet,
  ].join('');
  const body = `<body class="reading-page">${renderToStaticMarkup(page)}</body>`;
  writeFileSync(file, `<!doctype html><html lang="${messages.lang}"><head>${head}</head>${body}</html>\n`);
}

writePage(
  'dist/events.html',
  messages.t('foot.everything'),
  <EventsPage
    dataset={dataset}
    clock={view.clock}
    messages={messages}
    mapLink={(event) => `./${serializeView({ ...defaults, event: event.id }, defaults)}`}
  />,
);
writePage(
  'dist/about.html',
  messages.t('about.title'),
  <AboutPage dataset={dataset} messages={messages} licences={shippedLicences()} />,
);
