import type { ScreenPoint } from '../../geo';
import type { PlacedLine } from './types';

/** How far from a line a press may fall and still mean it, in px: half of what its target is wide. */
export const LINE_REACH = 12;

function distanceTo([x, y]: ScreenPoint, [x0, y0]: ScreenPoint, [x1, y1]: ScreenPoint): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/**
 * The key of the line nearest to a point, within its reach; null where none is. Lanes lie closer together than their
 * targets are wide: what is meant is what is nearest, not what was drawn last.
 */
export function nearestLine(lines: readonly PlacedLine[], at: ScreenPoint): string | null {
  let best: { readonly key: string; readonly distance: number } | null = null;
  for (const { mark, legs } of lines) {
    for (const leg of legs)
      for (const run of leg.runs)
        for (let i = 1; i < run.length; i += 1) {
          const [from, to] = [run[i - 1], run[i]];
          if (!from || !to) continue;
          const distance = distanceTo(at, from, to);
          if (distance <= (best?.distance ?? LINE_REACH)) best = { key: mark.key, distance };
        }
  }
  return best?.key ?? null;
}
