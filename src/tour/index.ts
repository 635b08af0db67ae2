export { type ParsedTours, parseTours } from './parse';
export { TourFile } from './schema';
export { linksOf, stepOf, toStep } from './steps';
export * from './types';
