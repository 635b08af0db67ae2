export { canTalk, sessionOf } from './channel';
export { Present, type PresentProps, type Slides } from './Present';
export { Speaker } from './Speaker';
export { plainSlide, slideOf } from './slides';
