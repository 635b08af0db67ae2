export { Boundary } from './Boundary';
export { FailureNotice } from './FailureNotice';
export { fetchPart } from './fetchPart';
export { beforeReload, reload } from './reload';
export { reportBox } from './reportBox';
export { type Failed, usePart } from './usePart';
