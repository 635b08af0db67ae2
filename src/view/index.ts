export { LONGEST_QUERY } from './codecs';
export { contextOf, defaultView } from './defaults';
export { describeFaults, type Fault } from './faults';
export { parseView, replaceView, serializeView, startOf, type ViewContext } from './link';
export { inMode } from './modes';
export { createStore, type How, type Store, type ViewListener } from './store';
export * from './types';
export { daysOf, daysOfDate, isOrdered, type Shown, shownExtent, shownText, windowExtent } from './window';
