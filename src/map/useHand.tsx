import { type RefObject, useEffect } from 'react';
import { type Camera, type Frame, panBy, zoomAround } from '../geo';
import { nearestLine, type PlacedBin } from '../scene';
import { pointIn } from '../svg';
import { attachAnswers } from './answers';
import { attachGestures, type GestureHost } from './gestures';
import type { Island } from './island';
import type { LiveMapProps } from './mapProps';
import { fanKey } from './marks';
import { tellStanding } from './standing';
import { still } from './still';

interface HandProps extends Pick<GestureHost, 'leaves' | 'left'> {
  readonly surface: RefObject<HTMLElement | null>;
  readonly marks: RefObject<SVGGElement | null>;
  readonly island: RefObject<Island | null>;
  /** What the map was last drawn with: listeners stay attached while it changes under them. */
  readonly latest: RefObject<LiveMapProps & { readonly frame: Frame | null }>;
  /** Whether the map has been measured. */
  readonly ready: boolean;
  /** The mark with this key is the one that arrows go on from. */
  readonly onCurrent: (key: string) => void;
  /** Opens the gathered symbol with this key, or closes what is open. */
  readonly onOpen: (key: string | null) => void;
  /** Lists what lies in a heap. */
  readonly onListed: (bin: PlacedBin) => void;
}

/** What activating a mark opens: its event, or none where that is open; of a line that stands for several, the first. */
const nextOf = (events: readonly string[], focus: string | null) =>
  events[(focus === null ? -1 : events.indexOf(focus)) + 1] ??
  (events.length > 1 ? (events[0] ?? null) : null);

/** Makes map and marks answer to wheel, pointer, fingers and keys. */
export function useHand(props: HandProps): void {
  const { surface, marks, island, latest, ready, leaves, left, onCurrent, onOpen, onListed } = props;
  useEffect(() => {
    const element = surface.current;
    if (!ready || !element) return;
    const frameNow = () => latest.current.frame ?? { width: 1, height: 1 };
    const step = (change: (camera: Camera, frame: Frame) => Camera) => {
      if (!island.current) return;
      const next = change(island.current.camera(), frameNow());
      island.current.go(next, still());
      latest.current.onCamera(next);
    };
    const offGestures = attachGestures(element, {
      camera: () => island.current?.camera() ?? latest.current.cameraFor(frameNow()),
      frame: frameNow,
      move: (camera) => island.current?.move(camera),
      rest: (camera) => {
        island.current?.rest();
        latest.current.onCamera(camera);
      },
      leaves,
      left,
    });
    const offAnswers = attachAnswers(element, {
      activate(key) {
        const { focus, onFocus, onEdge } = latest.current;
        const placed = island.current?.placed();
        const edge = placed?.edges.find((e) => `edge ${e.place}` === key);
        const point = placed?.points.find((p) => p.mark.key === key);
        const line = placed?.lines.find((l) => l.mark.key === key);
        const fan = island.current?.fan();
        const single = fan?.marks.find((mark) => fanKey(mark.single.event) === key)?.single.event;
        const events = single === undefined ? (point?.events ?? line?.mark.events) : [single];
        const bin = placed?.bins.find((b) => b.key === key);
        if (bin) onListed(bin);
        else if (point && point.events.length > 1) onOpen(fan?.key === key ? null : key);
        else if (events) onFocus(nextOf(events, focus));
        else if (edge && island.current) onEdge(edge.place, frameNow(), island.current.camera());
      },
      neighbour(key, along) {
        const keys = island.current?.keys() ?? [];
        const at = keys.indexOf(key);
        return keys[(Math.max(at, along < 0 ? 0 : at) + along + keys.length) % keys.length] ?? null;
      },
      current: onCurrent,
      pan: (dx, dy) => step((camera, f) => panBy(camera, f, dx, dy)),
      zoom: (dz) => step((camera, f) => zoomAround(camera, f, [f.width / 2, f.height / 2], dz)),
      leave() {
        const { focus, onFocus } = latest.current;
        const isOpen = island.current?.fan() != null;
        if (isOpen) onOpen(null);
        else if (focus !== null) onFocus(null);
        return isOpen || focus !== null;
      },
      away: () => onOpen(null),
      stands: () => marks.current && tellStanding(marks.current),
      pick(x, y) {
        return island.current?.pick(pointIn(element, x, y)) ?? null;
      },
      lift: (key) => island.current?.lift(key),
      meant(key, x, y) {
        const lines = island.current?.placed()?.lines ?? [];
        return lines.some((line) => line.mark.key === key)
          ? (nearestLine(lines, pointIn(element, x, y)) ?? key)
          : key;
      },
    });
    return () => {
      offGestures();
      offAnswers();
    };
  }, [surface, marks, island, latest, ready, leaves, left, onCurrent, onOpen, onListed]);
}
