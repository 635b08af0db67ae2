export { TIME_FORMS } from './draw/legend';
export type { LaneScheme } from './lanes';
export { type TimelinePicture, timelineMarkup } from './markup';
export { MANNERS, type Pace, SPEEDS, USUAL_PACE } from './pace';
export { playedDays } from './steps';
export { type Player, Timeline, type TimelineProps } from './Timeline';
