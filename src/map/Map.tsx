import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type Camera, type Frame, zoomAround } from '../geo';
import type { PlacedBin } from '../scene';
import type { Theme } from '../theme';
import { createGround, type Ground } from './basemap/ground';
import type { Atlas } from './basemap/svg';
import { Cooperation, useCooperation } from './Cooperation';
import { Corner } from './Corner';
import { onLook } from './crowd';
import { HeapList } from './HeapList';
import { createIsland, type Island } from './island';
import { MapControls } from './MapControls';
import type { LiveMapProps } from './mapProps';
import { clearPaper, drawPaper, PAPER, paperCamera } from './paper';
import { onPrint } from './print';
import { drawScaleBar } from './scaleBar';
import { still } from './still';
import { placeStop } from './tabStop';
import { useFan } from './useFan';
import { useFrame } from './useFrame';
import { useFurniture } from './useFurniture';
import { useHand } from './useHand';

/** The map while it works: land, marks, and the hand that moves them. One tab stop; arrows go from mark to mark. */
export function LiveMap(props: LiveMapProps) {
  const { scene, atlas, theme, messages, cameraFor, covered, compact, basemap, onCloser, onAll } = props;
  const { least = 0 } = props;
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
  const [broken, setBroken] = useState<readonly [unknown] | null>(null);
  // What breaks between two renderings is for the boundary around the map, too.
  if (broken) throw broken[0];
  const help = useId();
  const hand = useCooperation(props.cooperative === true);
  // With nothing to stop at, the map itself is its tab stop, or no key would reach it.
  const bare = crowded || (scene.points.length === 0 && scene.lines.length === 0 && scene.heaps.length === 0);
  const resting = frame && cameraFor(frame);
  const { inexact, corner, obstacles } = useFurniture(props, frame, resting, hand.free !== null);
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
        onLack: (why, error) =>
          latest.current.onLack(why, error, () => ground.current?.choose(latest.current.basemap, true)),
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
        onBroken: (error) => setBroken([error]),
      },
    );
    const { awaited } = latest.current;
    const hadKeyboard = awaited.current || surface.current.contains(document.activeElement);
    const { calm } = latest.current;
    island.current.update({
      scene,
      atlas,
      frame,
      covered,
      obstacles,
      compact,
      least,
      theme,
      messages,
      current,
      open,
      calm,
      keyboard: hadKeyboard,
    });
    placeStop(surface.current, bare, hadKeyboard);
    if (surface.current.contains(document.activeElement)) awaited.current = false;
  }, [scene, atlas, frame, covered, obstacles, compact, least, theme, messages, current, open, bare]);

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

  useHand({
    surface,
    marks,
    island,
    latest,
    ready,
    leaves: hand.leaves,
    left: hand.left,
    onCurrent: setCurrent,
    onOpen: setOpen,
    onListed: setListed,
  });

  const withCamera = (act: (camera: Camera, frame: Frame) => void) => () => {
    if (frame && island.current) act(island.current.camera(), frame);
  };
  const zoomBy = (dz: number) =>
    withCamera((camera, f) => {
      const next = zoomAround(camera, f, [f.width / 2, f.height / 2], dz);
      island.current?.go(next, still());
      props.onCamera(next);
    });

  const openAgain = () => {
    props.onOpening();
    // The button goes as it is pressed: the keyboard stays on the map.
    if (surface.current) placeStop(surface.current, bare, true);
  };

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
          {props.words} {messages.t(crowded ? 'map.crowdHelp' : bare ? 'map.bareHelp' : 'map.help')}
        </p>
        <MapControls
          messages={messages}
          globe={cameraFor(frame ?? { width: 1, height: 1 }).projection === 'globe'}
          onCloser={onCloser && withCamera((camera, f) => onCloser(f, camera))}
          onAll={onAll && withCamera((camera, f) => onAll(f, camera))}
          onOpening={frame && props.isOpening(frame) ? null : openAgain}
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
