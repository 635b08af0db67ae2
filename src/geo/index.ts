export { type Bounds, boundsOf, contains, lonSpan } from './bounds';
export {
  type Camera,
  type Frame,
  type Insets,
  MAX_LATITUDE,
  MAX_ZOOM,
  MIN_ZOOM,
  NO_INSETS,
  type Position,
  type ProjectionName,
  type ScreenPoint,
} from './camera';
export { cameraInto } from './cameraInto';
export { clampCamera } from './clampCamera';
export { fitBounds, fitMercator } from './fitBounds';
export { type FreePart, freePart } from './freePart';
export { greatCircle } from './greatCircle';
export { isVisible } from './isVisible';
export { laneProfile, type OffsetProfile, offsetPolyline } from './offsetPolyline';
export { panBy } from './panBy';
export { pixelsPerKilometre } from './pixelsPerKilometre';
export { placeAt } from './placeAt';
export { type PointAlong, pointAlong } from './pointAlong';
export { lengthsOf } from './polyline';
export { type ProjectionOptions, projectionOf } from './projectionOf';
export { sameCamera } from './sameCamera';
export { sampleLine } from './sampleLine';
export { type ScaleBar, scaleBar } from './scaleBar';
export { seesFrom } from './seesFrom';
export { mercatorLatitude, mercatorY, RADIANS, worldSize } from './sphere';
export { trimPolyline } from './trimPolyline';
export { unproject } from './unproject';
export { zoomAround } from './zoomAround';
