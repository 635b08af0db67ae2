import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { createAllMessages } from '../messages/late';
import { describeScene, layoutScene, select } from '../scene';
import { toMarkup } from '../svg';
import { BUILT } from '../theme';
import { type LaneScheme, timelineMarkup } from '../timeline';
import { parseTours } from '../tour';
import { AboutPage, BESIDE, EventsPage, type SitePages, SitePagesContext } from '../ui';
import { defaultView, serializeView } from '../view';
import { drawingOf } from './build/drawing';
import { writeEdition } from './build/edition';
import { headersAt } from './build/headers';
import { shippedLicences } from './build/licences.node';
import { markdown } from './build/markdown';
import { licenceId, ONE_PAGE, SLOTS } from './build/onePage';
import { pageMarkup } from './build/page';
import { writePicture } from './build/picture.node';
import { publishCards } from './build/publishCards';
import { findRasterizer } from './build/rasterize.node';
import { siteOf } from './build/site';
import { tag } from './build/tag';
import { cameraOf } from './cameras';
import { EmbedFirstView } from './EmbedFirstView';
import { FirstView, type MapPicture } from './FirstView';
import { filePages } from './filePages';
import { type Arrangement, COMPACT, coveredBy, obstaclesOf } from './framing';
import { Kept } from './Kept';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const result = parseDataset(read('data/events.geojson'));
if (!result.ok) throw new Error('data/events.geojson cannot be read; npm run data -- check says why');
const { dataset } = result;
const { tours, problems } = parseTours(read('data/tour.json'), dataset);
if (problems.length > 0) throw new Error('data/tour.json cannot be read; npm run data -- check says why');
const land = { world: read('data/basemap/world.json'), coarse: read('data/basemap/coarse.json') };
const atlas = parseAtlas(land);
const messages = createAllMessages();
const view = defaultView(dataset);
const selection = select(dataset, view);
const scene = describeScene(dataset, selection, view.clock, BUILT, messages);

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
  const marks = drawMarks(placed, BUILT, messages, {
    interactive: false,
    current: null,
    arriving: new Set(),
  });
  const scale = scaleBarNode(camera, frame, { covered, theme: BUILT, messages });
  return toMarkup([...basemapNodes(paths, BUILT, camera.zoom), scale, ...marks]);
}

/** Puts markup of our own making where the page's text names its slot: React would write it as text. */
const fill = (page: ReactElement, slots: Readonly<Record<string, string>>): string =>
  Object.entries(slots).reduce(
    (html, [slot, markup]) => html.replace(slot, () => markup),
    renderToStaticMarkup(page),
  );

const kept = (whole: string): string =>
  renderToStaticMarkup(<Kept title={dataset.meta.title} messages={messages} whole={whole} />);

const PICTURES: readonly (MapPicture & { readonly arrangement: Arrangement })[] = [
  { arrangement: 'wide', frame: { width: 1440, height: 900 }, slot: '@@wide-map@@' },
  { arrangement: 'narrow', frame: { width: 390, height: 420 }, slot: '@@narrow-map@@' },
];

const EMBEDDED: typeof PICTURES = [
  { arrangement: 'embed', frame: { width: 320, height: 300 }, slot: '@@narrow-map@@' },
  { arrangement: 'embed', frame: { width: 720, height: 420 }, slot: '@@wide-map@@' },
];

const axisMarkup = (width: number, compact: boolean, lanes: LaneScheme = 'three'): string =>
  timelineMarkup({
    dataset,
    window: view.window,
    clock: view.clock,
    width,
    compact,
    lanes,
    messages,
    theme: BUILT,
  });

const mapSlots = (pictures: typeof PICTURES): Record<string, string> =>
  Object.fromEntries(pictures.map((p) => [p.slot, mapMarkup(p.arrangement, p.frame)]));

const built = readFileSync('dist/index.html', 'utf8');
const slots = {
  ...mapSlots(PICTURES),
  // As wide as the axis is beside its buttons on a page of 1440 px, and on a phone.
  '@@axis@@': axisMarkup(892, false) + axisMarkup(390, true),
};
const firstIn = (pages: SitePages): string =>
  fill(
    <SitePagesContext value={pages}>
      <FirstView {...{ dataset, view, selection, messages, tours }} pictures={PICTURES} axisSlot="@@axis@@" />
    </SitePagesContext>,
    slots,
  );

const stylesheets = (built.match(/<link rel="stylesheet"[^>]*>/g) ?? []).join('');
const site = siteOf(process.env);
writeFileSync('dist/_headers', headersAt(readFileSync('public/_headers', 'utf8'), site));
const rasterize = await findRasterizer();
const stock = {
  dataset,
  // A picture is larger than what is seen first, and looked at from closer by.
  atlas: parseAtlas({ ...land, region: read('data/basemap/region.json') }),
  messages,
};
const head = [
  rasterize && (await writePicture(drawingOf({ ...stock, site }, view), rasterize, 'dist')),
  site && (await publishCards({ stock: { ...stock, site }, rasterize, folder: 'dist', stylesheets })),
];
writeFileSync(
  'dist/index.html',
  built
    .replace('<!--head-->', () => head.filter(Boolean).join(''))
    .replace('<!--kept-->', () => kept('./'))
    .replace('<!--first-view-->', () => firstIn(BESIDE)),
);

const embedded = fill(
  <EmbedFirstView {...{ dataset, view, selection, messages }} pictures={EMBEDDED} axisSlot="@@axis@@" />,
  // As wide as the axis is beside its buttons in a frame of 720 px, and in one of 320.
  { ...mapSlots(EMBEDDED), '@@axis@@': axisMarkup(572, false) + axisMarkup(320, true, 'none') },
);
writeFileSync(
  'dist/embed.html',
  readFileSync('dist/embed.html', 'utf8')
    .replace('<!--kept-->', () => kept('./embed.html'))
    .replace('<!--first-view-->', () => embedded),
);

const defaults = defaultView(dataset);

/** A page to read, without scripts. */
const writePage = (file: string, title: string, content: ReactElement): void =>
  writeFileSync(
    `dist/${file}`,
    pageMarkup({
      lang: messages.lang,
      dir: messages.dir,
      title: `${title} – ${dataset.meta.title}`,
      root: './',
      stylesheets,
      head: site ? tag('link', { rel: 'canonical', href: site + file }) : '',
      content,
    }),
  );

writePage(
  'events.html',
  messages.t('foot.everything'),
  <EventsPage
    dataset={dataset}
    clock={view.clock}
    messages={messages}
    mapLink={(event) => `./${serializeView({ ...defaults, event: event.id }, defaults)}`}
  />,
);
const licences = shippedLicences();
writePage(
  'about.html',
  messages.t('about.title'),
  <AboutPage dataset={dataset} messages={messages} licences={licences} teaching="./teaching.html" />,
);

const guide = readFileSync('docs/teaching.md', 'utf8');
writePage(
  'teaching.html',
  /^# (.+)$/m.exec(guide)?.[1] ?? '',
  <main className="about-page">
    <p>
      <a href="./">{messages.t('about.back')}</a>
    </p>
    {/* The site's folder is the one above docs/. */}
    {markdown(guide, (href) => href.replace('../', './'))}
  </main>,
);

// The page as one file has that page in it, with the licences of what is in the file.
const file = readFileSync(join('dist', ONE_PAGE), 'utf8');
const isIn = (path: string) => file.includes(`id="${licenceId(path)}"`);
const about = renderToStaticMarkup(
  <AboutPage dataset={dataset} messages={messages} licences={licences.filter((one) => isIn(one.file))} />,
)
  .replace(/href="[.][/](licences[^"]+)"/g, (_, path: string) => `href="#${licenceId(path)}"`)
  .replace('href="./"', 'href="#"');
writeFileSync(
  join('dist', ONE_PAGE),
  file
    .replace('<!--kept-->', () => kept('?'))
    .replace(SLOTS.first, () => firstIn(filePages(site)))
    .replace(SLOTS.about, () => about),
);

writeEdition('dist');
