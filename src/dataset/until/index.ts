export { datasetUntil } from './until';
