import type { Messages } from '../../messages';
import type { PlacedScene } from '../../scene';
import type { SvgNode } from '../../svg';
import type { Theme } from '../../theme';
import { annotationNode } from './annotation';
import { chip } from './chip';
import { type Answering, markAttributes } from './identity';
import { edgeNode, labelNode } from './label';
import { lineNode } from './line';
import { placeNode, pointNode } from './point';

/** A laid-out scene as SVG: lines, then places, symbols, annotations, labels and edge markers; what is in focus last of its kind. */
export function drawMarks(
  scene: PlacedScene,
  theme: Theme,
  messages: Messages,
  answering: Answering,
): SvgNode[] {
  const named = new Set<string>();
  const owned = new Set(scene.places.map((p) => p.mark.place));
  const lift = <M extends { readonly mark: { readonly focused: boolean } }>(marks: readonly M[]) =>
    [...marks].sort((a, b) => Number(a.mark.focused) - Number(b.mark.focused));
  const attributes = (key: string, events: readonly string[], name: string, focused: boolean) =>
    markAttributes(key, events, name, focused, answering, named);
  const arrives = (events: readonly string[]) => events.some((id) => answering.arriving.has(id));

  return [
    ...lift(scene.lines).map((line) =>
      lineNode(
        line,
        theme,
        attributes(line.mark.key, line.mark.events, line.mark.name, line.mark.focused),
        arrives(line.mark.events),
      ),
    ),
    ...scene.places.map((place) => placeNode(place, theme)),
    ...lift(scene.points).map((point) => {
      const { key, place, name, focused } = point.mark;
      const owns = !owned.has(place);
      owned.add(place);
      return pointNode(
        point,
        theme,
        attributes(key, point.events, name, focused),
        owns,
        arrives(point.events),
      );
    }),
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
