/** Above this many, marks are painted on a canvas: as elements they would take the page longer than a reader waits. */
export const MOST_MARKS = 2000;
/** And above this many while time rushes by, when marks come and go at every frame. */
export const MOST_IN_A_RUSH = 24;

/** How many marks a scene has, laid out or not. */
export const marksIn = ({
  points,
  lines,
}: {
  readonly points: readonly unknown[];
  readonly lines: readonly unknown[];
}): number => points.length + lines.length;
