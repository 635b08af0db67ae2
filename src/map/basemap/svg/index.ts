export { type Atlas, type AtlasFiles, type Detail, type Layers, parseAtlas } from './atlas';
export { type BasemapPaths, basemapPaths, basemapProjection, detailOf } from './basemapPaths';
export { basemapNodes } from './nodes';
export { type Shift, shiftBetween, svgBasemap } from './svgBasemap';
