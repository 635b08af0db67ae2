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
  const [events, world, coarse] = await Promise.all(['events', 'world', 'coarse'].map(unpacked));
  startPage({
    built,
    result: parseDataset(events),
    land: [world, coarse],
    bringRegion: () => unpacked('region'),
    pages: filePages(site),
    onFailure,
  });
}

start().catch(onFailure);
