export { eventsOf, eventsOfTour } from './events';
export { HowKnown, type HowKnownProps } from './HowKnown';
export { type ParsedTours, parseTours } from './parse';
export { isAtStep, linksOf, stepOf, toStep } from './steps';
export { TourList } from './TourList';
export { TourPanel } from './TourPanel';
export * from './types';
