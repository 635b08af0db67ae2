import { freePart } from '../../geo';
import type { Box } from './box';
import type { Surface } from './types';

const MARGIN = 8;

/** The part of a surface where marks and words can be read: what panels leave of it, less a margin. */
export function seenPart({ frame, covered }: Pick<Surface, 'frame' | 'covered'>): Box {
  const free = freePart(frame, covered);
  return {
    x0: free.left + MARGIN,
    y0: free.top + MARGIN,
    x1: free.left + free.width - MARGIN,
    y1: free.top + free.height - MARGIN,
  };
}
