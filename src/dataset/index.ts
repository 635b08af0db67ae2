export { typeOf } from './features';
export { linkOf } from './links';
export { LARGEST_FILE, type ParseResult, parseDataset } from './parse';
export { perDataset } from './perDataset';
export { type Problem, pathOf } from './problem';
export { DatasetFile, EventFeature, PlaceFeature } from './schema';
export * from './types';
