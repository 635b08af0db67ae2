export type { Lack } from './basemap';
export {
  type Atlas,
  type AtlasFiles,
  basemapNodes,
  basemapPaths,
  basemapProjection,
  detailOf,
  parseAtlas,
} from './basemap/svg';
export { MapView } from './MapView';
export { drawMarks } from './marks';
export { onPrint } from './print';
export { scaleBarBox, scaleBarNode } from './scaleBar';
