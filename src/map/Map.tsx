import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Camera, type Frame, panBy, seesFrom, zoomAround } from '../geo';
import { closestZoom, coarsest, nearestLine, type PlacedBin } from '../scene';
import { pointIn } from '../svg';
import type { Theme } from '../theme';
import { attachAnswers } from './answers';
import { createGround, type Ground } from './basemap/ground';
import type { Atlas } from './basemap/svg';
import { Cooperation, switchBox, useCooperation } from './Cooperation';
import { Corner } from './Corner';
import { onLook } from './crowd';
import { attachGestures } from './gestures';
import { HeapList } from './HeapList';
import { createIsland, type Island } from './island';
import { cornerOf } from './locate';
import { MapControls } from './MapControls';
import type { MapProps } from './mapProps';
import { fanKey } from './marks';
import { clearPaper, drawPaper, PAPER, paperCamera } from './paper';
import { onPrint } from './print';
import { drawScaleBar, scaleBarBox } from './scaleBar';
import { tellStanding } from './standing';
import { useFan } from './useFan';
import { useFrame } from './useFrame';

/** True where the reader asks for no motion, at this moment. */
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What activating a mark opens: its event, or none where that is open; of a line that stands for several, the first. */
const nextOf = (events: readonly string[], focus: string | null) =>
  events[(focus === null ? -1 : events.indexOf(focus)) + 1] ??
  (events.length > 1 ? (events[0] ?? null) : null);

/** Makes a map without marks its own tab stop; where what had the keyboard is gone, the stop of now has it. */
function placeStop(surface: HTMLElement, bare: boolean, hadKeyboard: boolean): void {
  // Not React's to set: an element that loses its tab stop loses the keyboard, before it can be handed on.
  if (bare) surface.tabIndex = 0;
  const active = document.activeElement;
  if (hadKeyboard && (active === surface || !surface.contains(active))) {
    const stop = bare ? surface : surface.querySelector<SVGElement>('[tabindex="0"]');
    stop?.focus({ preventScroll: true });
  }
  if (!bare) surface.removeAttribute('tabindex');
}

/** The map: land, marks, and the hand that moves them. One tab stop; arrows go from mark to mark. */
export function MapView(props: MapProps) {
  const { scene, atlas, theme, messages, cameraFor, covered, compact, basemap, onCloser, onAll } = props;
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const land = useRef<SVGGElement>(null);
  const scale = useRef<SVGGElement>(null);
  const crowd = useRef<HTMLCanvasElement>(null);
  const marks = useRef<SVGGElement>(null);
  const paper = useRef<SVGSVGElement>(null);
  const island = useRef<Island | null>(null);
  const ground = useRef<Ground | null>(null);
  const follow = useRef<((camera: Camera, frame: Frame) => void) | null>(null);
  const frame = useFrame(surface);
  const [current, setCurrent] = useState<string | null>(null);
  const [listed, setListed] = useState<PlacedBin | null>(null);
  const [crowded, setCrowded] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const help = useId();
  const hand = useCooperation(props.cooperative === true);
  const { leaves, left } = hand;
  const switched = hand.free !== null;
  // With nothing to stop at, the map itself is its tab stop, or no key would reach it.
  const bare = crowded || (scene.points.length === 0 && scene.lines.length === 0 && scene.heaps.length === 0);
  const resting = frame && cameraFor(frame);
  const inexact = useMemo(() => {
    if (!frame || !resting) return null;
    const close = scene.points.filter(({ precision }) => resting.zoom > closestZoom(precision));
    const sees = seesFrom(resting, frame, covered);
    return coarsest(close.filter(({ position }) => sees(position)).map(({ precision }) => precision));
  }, [scene, frame, resting, covered]);
  const corner = useMemo(
    () => frame && resting && cornerOf(resting, frame, covered, inexact !== null),
    [frame, resting, covered, inexact],
  );
  const obstacles = useMemo(
    () => [
      ...props.obstacles,
      ...(frame ? [scaleBarBox(frame, covered)] : []),
      ...(corner ? [corner.box] : []),
      ...(frame && switched ? [switchBox(frame)] : []),
    ],
    [props.obstacles, frame, covered, corner, switched],
  );
  // Listeners stay attached while props change under them.
  const latest = useRef({ ...props, frame });
  latest.current = { ...props, frame };

  useLayoutEffect(() => {
    const [above, below] = [marks.current, crowd.current];
    if (!frame || !surface.current || !land.current || !above || !below || !canvas.current) return;
    const layers = { land: land.current, canvas: canvas.current };
    const groundOf = (land: () => Atlas, colours: Theme) => {
      const made = createGround(layers, land, colours, {
        onShown: (shown) => latest.current.onBasemap(shown),
        onLack: (why) => latest.current.onLack(why),
      });
      ground.current = made;
      const draw: Ground['draw'] = (camera, frame, moving) => {
        made.draw(camera, frame, moving);
        if (scale.current) drawScaleBar(scale.current, camera, frame, latest.current);
        follow.current?.(camera, frame);
      };
      return { ...made, draw };
    };
    island.current ??= createIsland(
      { marks: above, canvas: below },
      groundOf,
      latest.current.cameraFor(frame),
      {
        onApart: () => setOpen(null),
        onCrowd: setCrowded,
      },
    );
    const hadKeyboard = surface.current.contains(document.activeElement);
    const { calm } = latest.current;
    island.current.update({
      scene,
      atlas,
      frame,
      covered,
      obstacles,
      compact,
      theme,
      messages,
      current,
      open,
      calm,
      keyboard: hadKeyboard,
    });
    placeStop(surface.current, bare, hadKeyboard);
  }, [scene, atlas, frame, covered, obstacles, compact, theme, messages, current, open, bare]);

  useFan({ surface, island, open, focus: props.focus, onClose: () => setOpen(null) });

  // Only another camera moves the map: what changes with time must not call back a hand, or start a flight anew.
  const measured = useRef<Frame | null>(null);
  useLayoutEffect(() => {
    if (!frame) return;
    // A map of another size is another picture, not another place to fly to.
    island.current?.go(cameraFor(frame), still() || frame !== measured.current);
    measured.current = frame;
  }, [frame, cameraFor]);

  const { onFrame } = props;
  useLayoutEffect(() => {
    if (frame) onFrame(frame);
  }, [frame, onFrame]);

  useEffect(() => () => island.current?.remove(), []);
  useEffect(() => onLook(() => island.current?.rest()), []);

  const ready = frame !== null;
  useEffect(() => {
    if (ready) ground.current?.choose(basemap);
  }, [ready, basemap]);

  useEffect(() => {
    const picture = paper.current;
    if (!ready || !picture) return;
    const draw = () => {
      const { frame, covered, cameraFor } = latest.current;
      if (frame) drawPaper(picture, latest.current, paperCamera(cameraFor(frame), frame, covered));
    };
    return onPrint(draw, () => clearPaper(picture));
  }, [ready]);

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
        if (bin) setListed(bin);
        else if (point && point.events.length > 1) setOpen(fan?.key === key ? null : key);
        else if (events) onFocus(nextOf(events, focus));
        else if (edge && island.current) onEdge(edge.place, frameNow(), island.current.camera());
      },
      neighbour(key, along) {
        const keys = island.current?.keys() ?? [];
        const at = keys.indexOf(key);
        return keys[(Math.max(at, along < 0 ? 0 : at) + along + keys.length) % keys.length] ?? null;
      },
      current: setCurrent,
      pan: (dx, dy) => step((camera, f) => panBy(camera, f, dx, dy)),
      zoom: (dz) => step((camera, f) => zoomAround(camera, f, [f.width / 2, f.height / 2], dz)),
      leave() {
        const { focus, onFocus } = latest.current;
        const isOpen = island.current?.fan() != null;
        if (isOpen) setOpen(null);
        else if (focus !== null) onFocus(null);
        return isOpen || focus !== null;
      },
      away: () => setOpen(null),
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
  }, [ready, leaves, left]);

  const withCamera = (act: (camera: Camera, frame: Frame) => void) => () => {
    if (frame && island.current) act(island.current.camera(), frame);
  };
  const zoomBy = (dz: number) =>
    withCamera((camera, f) => {
      const next = zoomAround(camera, f, [f.width / 2, f.height / 2], dz);
      island.current?.go(next, still());
      props.onCamera(next);
    });

  const asStop = bare
    ? {
        role: 'application',
        'aria-label': messages.t(crowded ? 'map.crowd' : 'map.bare'),
        'aria-describedby': help,
      }
    : {};

  return (
    <>
      <section className="map" aria-label={messages.t('map.name')} aria-describedby={help}>
        <div
          className="map-surface"
          data-shared={props.cooperative && !hand.free ? '' : undefined}
          ref={surface}
          {...asStop}
        >
          <div className="map-canvas" ref={canvas} aria-hidden="true" />
          <svg className="map-picture" role="presentation" width={frame?.width} height={frame?.height}>
            <g ref={scale} />
            <g className="map-marks" ref={marks} />
          </svg>
          <canvas className="map-crowd" ref={crowd} hidden />
          <svg className="map-ground" role="presentation" width={frame?.width} height={frame?.height}>
            <g className="map-land" ref={land} />
          </svg>
        </div>
        {corner && frame && resting && (
          <Corner
            {...{ corner, inexact, messages, atlas, theme, frame, covered, follow }}
            home={props.home}
            camera={resting}
          />
        )}
        {listed && (
          <HeapList
            bin={listed}
            {...{ scene, messages }}
            onChoose={props.onFocus}
            onClose={() => setListed(null)}
          />
        )}
        <p className="visually-hidden" id={help}>
          {scene.summary} {messages.t(crowded ? 'map.crowdHelp' : bare ? 'map.bareHelp' : 'map.help')}
        </p>
        <MapControls
          messages={messages}
          globe={cameraFor(frame ?? { width: 1, height: 1 }).projection === 'globe'}
          onCloser={onCloser && withCamera((camera, f) => onCloser(f, camera))}
          onAll={onAll && withCamera((camera, f) => onAll(f, camera))}
          onOpening={frame && props.isOpening(frame) ? null : props.onOpening}
          onProjection={props.onProjection}
          onZoomIn={zoomBy(1)}
          onZoomOut={zoomBy(-1)}
        />
        {props.cooperative && <Cooperation {...hand} messages={messages} />}
      </section>
      <svg
        className="map-paper"
        role="img"
        aria-label={scene.summary}
        viewBox={`0 0 ${PAPER.width} ${PAPER.height}`}
        ref={paper}
      />
    </>
  );
}
