import { createContext } from 'react';

/** Where else the site can be read, as addresses from the page; null for what there is not. */
export interface SitePages {
  /** The folder that the site is in: what a link to be shared begins with. */
  readonly home: string | null;
  readonly about: string;
  /** The guide for teachers. */
  readonly teaching: string | null;
  readonly everything: string | null;
  readonly data: string | null;
  /** The whole page as one file. */
  readonly file: string | null;
}

/** The pages beside the page, in the folder that the build has written. */
export const BESIDE: SitePages = {
  home: './',
  about: './about.html',
  teaching: './teaching.html',
  everything: './events.html',
  data: './data/events.geojson',
  file: './readout.html',
};

/** Tells what links to other pages where these are. */
export const SitePagesContext = createContext(BESIDE);
