import type { ScreenPoint } from '../../geo';
import { trimPolyline } from '../../geo';

const at = ([x, y]: ScreenPoint) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Points as path data, rounded to a tenth of a px; empty for fewer than two. */
export const pathOf = (points: readonly ScreenPoint[]): string =>
  points.length < 2 ? '' : `M${points.map(at).join('L')}`;

const lengthOf = (points: readonly ScreenPoint[]): number =>
  points.reduce((sum, [x, y], i) => {
    const before = points[i - 1];
    return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0;
  }, 0);

/**
 * The drawn stretches of a line under a dash pattern (drawn, left out, drawn, …, in px): the whole line for an empty
 * pattern. The pattern is stretched to end with a drawn part, so that both ends look alike.
 */
export function dashes(points: readonly ScreenPoint[], pattern: readonly number[]): ScreenPoint[][] {
  const total = lengthOf(points);
  const period = pattern.reduce((a, b) => a + b, 0);
  if (period === 0) return [[...points]];
  const last = pattern[0] ?? 0;
  const count = Math.max(1, Math.round((total - last) / period));
  const stretch = Math.max(0, total) / (count * period + last);
  const stretches: ScreenPoint[][] = [];
  let start = 0;
  for (let i = 0; start < total - 0.01 && stretches.length < 4000; i += 1) {
    const length = (pattern[i % pattern.length] ?? 0) * stretch;
    if (i % 2 === 0) {
      const part = trimPolyline(points, start, Math.max(0, total - start - length));
      if (part.length > 1) stretches.push(part);
    }
    start += length;
  }
  return stretches;
}

/**
 * A stroke as an outline to fill, with round ends, its width in px given along the whole line (0 to 1): SVG strokes
 * cannot taper. `whole` is the line that `points` is a stretch of.
 */
export function ribbon(
  points: readonly ScreenPoint[],
  width: (t: number) => number,
  whole: readonly ScreenPoint[],
): string {
  const [first, last] = [points[0], points.at(-1)];
  const [origin, goal] = [whole[0], whole.at(-1)];
  if (!first || !last || !origin || !goal) return '';
  const span = Math.hypot(goal[0] - origin[0], goal[1] - origin[1]) || 1;
  const share = ([x, y]: ScreenPoint) => Math.min(1, Math.hypot(x - origin[0], y - origin[1]) / span);
  const sides = points.map((point, i): [ScreenPoint, ScreenPoint, number] => {
    const before = points[Math.max(0, i - 1)] ?? point;
    const after = points[Math.min(points.length - 1, i + 1)] ?? point;
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const half = width(share(point)) / 2;
    const [nx, ny] = [(-(after[1] - before[1]) / length) * half, ((after[0] - before[0]) / length) * half];
    return [[point[0] + nx, point[1] + ny], [point[0] - nx, point[1] - ny], half];
  });
  const left = sides.map(([l]) => l);
  const right = sides.map(([, r]) => r).toReversed();
  const [endHalf, startHalf] = [sides.at(-1)?.[2] ?? 1, sides[0]?.[2] ?? 1];
  const cap = (half: number, to: ScreenPoint | undefined) =>
    to ? `A${half.toFixed(1)},${half.toFixed(1)} 0 0 0 ${at(to)}` : '';
  return `M${left.map(at).join('L')}${cap(endHalf, right[0])}L${right.slice(1).map(at).join('L') || at(right[0] ?? first)}${cap(startHalf, left[0])}z`;
}
