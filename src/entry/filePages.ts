import type { SitePages } from '../ui';

/**
 * Where the one file's readers find the site's other pages: what must go with it is in it, the rest where the site is
 * published, which is an absolute address, or null where nobody has said so.
 */
export const filePages = (site: string | null): SitePages => ({
  home: site,
  about: '#about',
  teaching: site && `${site}teaching.html`,
  everything: site && `${site}events.html`,
  data: site && `${site}data/events.geojson`,
  file: null,
});
