export { linksOf, stepOf, toStep } from './steps';
export * from './types';
