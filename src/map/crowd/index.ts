export { type Crowd, createCrowd } from './crowd';
export { onLook } from './look';
export { MOST_IN_A_RUSH, MOST_MARKS, marksIn } from './size';
