export { claimantOf, claimantsOf } from './claimants';
export { describeScene } from './describe';
export { GLYPHS } from './glyphs';
export * from './layout';
export { kindColour } from './marks/colour';
export { attackerOrder, positionOf } from './marks/points';
export { type Filters, isFiltered, matching, type Selection, select } from './select';
export { summarize } from './summary';
export type * from './types';
