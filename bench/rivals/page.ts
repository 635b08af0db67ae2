import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A stretch of time in ms of civil time: its end is not in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An event as the page gets it: calls are great circles, sampled. */
export type Timed = Feature<Geometry, Span>;
export type Events = FeatureCollection<Geometry, Span>;

/** Where all maps look first, and the zoom of a map whose world is 512 px wide at zoom 0. */
export const CENTRE: readonly [lon: number, lat: number] = [45, 38];
export const ZOOM = 3.2;

export const WATER = '#dde6ec';
export const LAND = '#f4f1ea';
export const BORDER = '#b9b2a6';
export const POINT = '#b23312';
export const LINE = '#0b62a6';

async function json<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** Fetches what is to be shown. */
export const events = (): Promise<Events> => json('./data/features.json');

/** What the slider is set to: moments in ms, ascending, and where each lies, in px. */
export interface Stops {
  readonly stops: readonly number[];
  readonly xs: readonly number[];
}

/** Fetches the slider's stops: those of Readout's axis. */
export const stops = (): Promise<Stops> => json('./data/axis.json');

/** What the ground is made of, from the bottom up. */
export const LAYERS = ['land', 'lakes', 'rivers', 'borders'] as const;
export type Ground = Readonly<Record<(typeof LAYERS)[number], FeatureCollection>>;

/** Fetches the ground that Readout draws, from the same file. */
export async function ground(): Promise<Ground> {
  const topology = await json<Topology>('./data/world.json');
  const layer = (name: string): FeatureCollection =>
    feature(topology, topology.objects[name] as GeometryCollection);
  return { land: layer('land'), lakes: layer('lakes'), rivers: layer('rivers'), borders: layer('borders') };
}

const twoFrames = () =>
  new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Says that a map can be seen, once it has been painted. */
export async function seen(): Promise<void> {
  await twoFrames();
  document.documentElement.dataset.seen = '';
}

/** Says that input is answered. */
export async function ready(): Promise<void> {
  await twoFrames();
  document.documentElement.dataset.ready = '';
}
