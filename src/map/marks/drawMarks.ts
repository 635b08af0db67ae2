import type { Messages } from '../../messages';
import type { LineMark, PlacedFan, PlacedPoint, PlacedScene, PointMark } from '../../scene';
import type { SvgNode } from '../../svg';
import type { Theme } from '../../theme';
import { annotationNode } from './annotation';
import { binNode } from './bin';
import { chip } from './chip';
import { fanKey, fanLeaders, fanNode } from './fan';
import { type Answering, markAttributes } from './identity';
import { edgeNode, labelLeader, labelNode, remarkNode } from './label';
import { lineNode } from './line';
import { nameNodes } from './names';
import { placeNode, pointNode } from './point';
import { ringNodes } from './ring';

const lift = <M>(marks: readonly M[], isFocused: (mark: M) => boolean): M[] =>
  [...marks].sort((a, b) => Number(isFocused(a)) - Number(isFocused(b)));

/** What a symbol is called: as its scene has it, or with how many places it stands for at this scale. */
function nameOf({ mark, places, events }: PlacedPoint, { t }: Messages): string {
  if (places.length < 2 || events.length < 2) return mark.name;
  const words = t(`count.${mark.kind}`, { count: events.length });
  return t('map.places', { place: mark.where, more: places.length - 1, events: words });
}

function fanName({ key, left, marks }: PlacedFan, { points }: PlacedScene, messages: Messages): string {
  const point = points.find(({ mark }) => mark.key === key);
  const name = point ? nameOf(point, messages) : '';
  return left > 0 ? messages.t('map.fanPart', { name, shown: marks.length, left }) : name;
}

/** A laid-out scene as SVG: the ground's names, lines, then places, symbols, annotations, labels and edge markers; what is in focus last of its kind, and above all the symbol that stands open. */
export function drawMarks(
  scene: PlacedScene,
  theme: Theme,
  messages: Messages,
  answering: Answering,
): SvgNode[] {
  const named = new Set<string>();
  const fan = answering.fan ?? null;
  const identify = (
    key: string,
    events: readonly string[],
    mark: LineMark | PointMark,
    name: string = mark.name,
  ) => markAttributes(key, events, name, mark.focused, answering, named, scene.fading);
  const arrives = (events: readonly string[]) => events.some((id) => answering.arriving.has(id));
  // Each event of a fan is named there: what else stands for it lists it.
  const opened = new Map(
    fan?.marks.map(({ single: { event, mark } }) => [event, identify(fanKey(event), [event], mark)]),
  );
  // Who is named by an event, and who by a place, is settled before what is in focus is lifted: it must not change hands.
  const lines = scene.lines.map((line) => ({
    line,
    identity: identify(line.mark.key, line.mark.events, line.mark),
  }));
  const owned = new Set(scene.places.map((p) => p.mark.place));
  const points = scene.points.map((point) => {
    const owns = !owned.has(point.mark.place);
    owned.add(point.mark.place);
    const identity = {
      ...identify(point.mark.key, point.events, point.mark, nameOf(point, messages)),
      'aria-expanded':
        !answering.interactive || point.events.length < 2
          ? null
          : point.mark.key === fan?.key
            ? 'true'
            : 'false',
    };
    return { point, owns, identity };
  });

  return [
    ...ringNodes(scene.rings, theme),
    ...nameNodes(scene.names, theme),
    ...lift(lines, ({ line }) => line.mark.focused).map(({ line, identity }) =>
      lineNode(line, theme, identity, arrives(line.mark.events), scene.least),
    ),
    ...scene.places.map((place) => placeNode(place, theme)),
    ...scene.bins.map((bin) => binNode(bin, theme, messages, answering, scene.least)),
    fan && fanLeaders(fan, theme),
    ...lift(points, ({ point }) => point.mark.focused).map(({ point, owns, identity }) =>
      pointNode(point, theme, identity, owns, arrives(point.events)),
    ),
    ...scene.counts.map((count) => chip(count, theme)),
    ...scene.annotations.map((annotation) => annotationNode(annotation, theme)),
    ...scene.labels.map((label) => labelLeader(label, theme)),
    ...scene.labels.map((label) => labelNode(label, theme)),
    scene.remark && remarkNode(scene.remark, theme),
    ...scene.edges.map((edge) =>
      edgeNode(
        edge,
        messages.t('map.edge', { place: edge.label, count: edge.events.length }),
        theme,
        answering,
      ),
    ),
    fan && fanNode(fan, fanName(fan, scene, messages), theme, ({ single }) => opened.get(single.event) ?? {}),
  ].filter((node) => node !== null);
}
