export { describeScene } from './describe';
export { GLYPHS } from './glyphs';
export * from './layout';
export { kindColour } from './marks/colour';
export { attackerOrder, positionOf } from './marks/points';
export { type Selection, select } from './select';
export { summarize } from './summary';
export type * from './types';
