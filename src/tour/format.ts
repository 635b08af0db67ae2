// A door of its own: what runs without a bundler cannot load the style sheets that come with the rest of the folder.
export { parseTours } from './parse';
export { TourFile } from './schema';
