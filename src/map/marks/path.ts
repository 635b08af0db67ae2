import { lengthsOf, type ScreenPoint } from '../../geo';

// Not `toFixed`, which takes several times as long.
const tenth = (n: number) => Math.round(n * 10) / 10;
const at = ([x, y]: ScreenPoint) => `${tenth(x)},${tenth(y)}`;

/** Points as path data, rounded to a tenth of a px; empty for fewer than two. */
export const pathOf = (points: readonly ScreenPoint[]): string =>
  points.length < 2 ? '' : `M${points.map(at).join('L')}`;

/**
 * The drawn stretches of a line under a dash pattern (drawn, left out, drawn, …, in px): the whole line for an empty
 * pattern. The pattern is stretched to end with a drawn part, so that both ends look alike. One walk along the line:
 * a dense pattern on a long line has hundreds of parts.
 */
export function dashes(points: readonly ScreenPoint[], pattern: readonly number[]): ScreenPoint[][] {
  const lengths = lengthsOf(points);
  const total = lengths.at(-1) ?? 0;
  const period = pattern.reduce((a, b) => a + b, 0);
  if (period === 0 || total === 0) return [[...points]];
  const drawn = pattern[0] ?? 0;
  const count = Math.max(1, Math.round((total - drawn) / period));
  const stretch = total / (count * period + drawn);
  const stretches: ScreenPoint[][] = [];
  let at = 0;
  const pointAt = (length: number): ScreenPoint => {
    while (at < points.length - 2 && (lengths[at + 1] ?? 0) < length) at += 1;
    const [from, to] = [points[at] ?? [0, 0], points[at + 1] ?? [0, 0]];
    const [start, end] = [lengths[at] ?? 0, lengths[at + 1] ?? 0];
    const t = end > start ? Math.min(1, Math.max(0, (length - start) / (end - start))) : 0;
    return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
  };
  let length = 0;
  for (let i = 0; length < total - 0.01; i += 1) {
    const next = Math.min(total, length + (pattern[i % pattern.length] ?? 0) * stretch);
    if (i % 2 === 0) {
      const first = pointAt(length);
      const inner: ScreenPoint[] = [];
      for (let j = at + 1; j < points.length && (lengths[j] ?? 0) < next; j += 1) {
        const point = points[j];
        if (point && (lengths[j] ?? 0) > length) inner.push(point);
      }
      stretches.push([first, ...inner, pointAt(next)]);
    }
    length = next;
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
