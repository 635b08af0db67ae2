import type { Messages } from '../../messages';
import type { LineMark, PlacedScene, PointMark } from '../../scene';
import type { SvgNode } from '../../svg';
import type { Theme } from '../../theme';
import { annotationNode } from './annotation';
import { chip } from './chip';
import { type Answering, markAttributes } from './identity';
import { edgeNode, labelNode } from './label';
import { lineNode } from './line';
import { nameNodes } from './names';
import { placeNode, pointNode } from './point';

const lift = <M>(marks: readonly M[], isFocused: (mark: M) => boolean): M[] =>
  [...marks].sort((a, b) => Number(isFocused(a)) - Number(isFocused(b)));

/** A laid-out scene as SVG: the ground's names, lines, then places, symbols, annotations, labels and edge markers; what is in focus last of its kind. */
export function drawMarks(
  scene: PlacedScene,
  theme: Theme,
  messages: Messages,
  answering: Answering,
): SvgNode[] {
  const named = new Set<string>();
  const identify = (key: string, events: readonly string[], mark: LineMark | PointMark) =>
    markAttributes(key, events, mark.name, mark.focused, answering, named, scene.fading);
  const arrives = (events: readonly string[]) => events.some((id) => answering.arriving.has(id));
  // Who is named by an event, and who by a place, is settled before what is in focus is lifted: it must not change hands.
  const lines = scene.lines.map((line) => ({
    line,
    identity: identify(line.mark.key, line.mark.events, line.mark),
  }));
  const owned = new Set(scene.places.map((p) => p.mark.place));
  const points = scene.points.map((point) => {
    const owns = !owned.has(point.mark.place);
    owned.add(point.mark.place);
    return { point, owns, identity: identify(point.mark.key, point.events, point.mark) };
  });

  return [
    ...nameNodes(scene.names, theme),
    ...lift(lines, ({ line }) => line.mark.focused).map(({ line, identity }) =>
      lineNode(line, theme, identity, arrives(line.mark.events)),
    ),
    ...scene.places.map((place) => placeNode(place, theme)),
    ...lift(points, ({ point }) => point.mark.focused).map(({ point, owns, identity }) =>
      pointNode(point, theme, identity, owns, arrives(point.events)),
    ),
    ...scene.counts.map((count) => chip(count, theme)),
    ...scene.annotations.map((annotation) => annotationNode(annotation, theme)),
    ...scene.labels.map((label) => labelNode(label, theme)),
    ...scene.edges.map((edge) =>
      edgeNode(
        edge,
        messages.t('map.edge', { place: edge.label, count: edge.events.length }),
        theme,
        answering,
      ),
    ),
  ];
}
