export { type Brush, paintNode } from './canvas';
export { drawNodes } from './dom';
export { toMarkup } from './markup';
export { type SvgNode, svg } from './node';
export { outlineOf, transformBy } from './outline';
export { pointIn, scaleOf } from './pointIn';
