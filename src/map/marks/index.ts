export { drawMarks } from './drawMarks';
export type { Answering } from './identity';
