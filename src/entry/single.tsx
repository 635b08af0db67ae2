import './single.css';
import { parseDataset } from '../dataset';
import { builtPage } from './builtPage';
import { filePages } from './filePages';
import { givingWay } from './givingWay';
import { unpacked } from './packedFiles';
import { startPage } from './startPage';

const built = builtPage();
const onFailure = givingWay(built);
const site = document.querySelector<HTMLMetaElement>('meta[name="readout:home"]')?.content ?? null;

/** Starts the page from what lies in it; nothing is asked for. */
async function start(): Promise<void> {
  const [events, tours, world, coarse] = await Promise.all(
    ['events', 'tours', 'world', 'coarse'].map(unpacked),
  );
  await startPage({
    built,
    result: parseDataset(events),
    land: [world, coarse],
    tours,
    bringRegion: () => unpacked('region'),
    pages: filePages(site),
    onFailure,
  });
}

start().catch(onFailure);
