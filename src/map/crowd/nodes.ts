import type { PlacedScene, Sketch } from '../../scene';
import type { SvgNode } from '../../svg';
import type { Theme } from '../../theme';
import { chip } from '../marks/chip';
import { strengthOf } from '../marks/identity';
import { lineNode } from '../marks/line';
import { placeNode, pointNode } from '../marks/point';

type Marks = Pick<PlacedScene, 'points' | 'places' | 'counts' | 'lines' | 'fading'>;

/** The nodes of a crowd's marks in the order in which they are drawn, made one by one. They bear no name and answer nothing. */
export function* crowdNodes(marks: Marks, theme: Theme): Generator<SvgNode> {
  const faded = (events: readonly string[], focused: boolean) => {
    const strength = strengthOf(events, focused, marks.fading);
    return strength < 1 ? { opacity: strength } : {};
  };
  for (const line of marks.lines)
    yield lineNode(line, theme, faded(line.mark.events, line.mark.focused), false);
  for (const place of marks.places) yield placeNode(place, theme);
  for (const point of marks.points)
    yield pointNode(point, theme, faded(point.events, point.mark.focused), false, false);
  for (const count of marks.counts) yield chip(count, theme);
}

/** The same of a sketch, laid out as it is drawn. */
export function* sketchNodes(sketch: Sketch, fading: Marks['fading'], theme: Theme): Generator<SvgNode> {
  const none = { points: [], places: [], counts: [], fading };
  for (const line of sketch.lines) yield* crowdNodes({ ...none, lines: [line] }, theme);
  yield* crowdNodes({ ...sketch.rest(), lines: [], fading }, theme);
}
