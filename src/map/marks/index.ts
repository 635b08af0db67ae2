export { drawMarks } from './drawMarks';
export { fanKey } from './fan';
export type { Answering } from './identity';
