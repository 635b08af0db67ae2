export { type TimelinePicture, timelineMarkup } from './markup';
export { Timeline, type TimelineProps } from './Timeline';
