export { TIME_FORMS } from './draw/legend';
export { type TimelinePicture, timelineMarkup } from './markup';
export { MANNERS, type Pace, SPEEDS, USUAL_PACE } from './pace';
export { Timeline, type TimelineProps } from './Timeline';
