export { typeOf } from './features';
export { IncomingFile } from './incoming';
export { linkOf } from './links';
export { LARGEST_FILE, type ParseResult, parseDataset } from './parse';
export { perDataset } from './perDataset';
export { type Problem, pathOf } from './problem';
export { DatasetFile, EventFeature, PlaceFeature } from './schema';
export type { Progress, Steps } from './steps';
export * from './types';
