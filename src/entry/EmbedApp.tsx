import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Dataset } from '../dataset';
import { type Atlas, MapView } from '../map';
import type { Messages } from '../messages';
import { type Player, Timeline, USUAL_PACE } from '../timeline';
import { type Fault, type Store, serializeView, type View } from '../view';
import { EmbedEvent, EmbedFoot } from './EmbedParts';
import { briefWords, headline, shownWords } from './headline';
import { Notices } from './Notices';
import { Reveal } from './Reveal';
import { useAnnouncer } from './useAnnouncer';
import { useArrangement } from './useArrangement';
import { useNotices } from './useNotices';
import { useShown } from './useShown';
import { useSight } from './useSight';
import { type Guide, useTour } from './useTour';

interface EmbedAppProps {
  readonly dataset: Dataset;
  readonly atlas: Atlas;
  /** Brings the finer land of the story's region. */
  readonly loadRegion: () => Promise<Atlas>;
  readonly store: Store;
  readonly messages: Messages;
  readonly faults: readonly Fault[];
  /** How many items of the data had to be left out. */
  readonly left: { readonly dropped: number; readonly total: number };
  /** What the full page shows when its link says nothing. */
  readonly full: View;
  readonly guide: Guide;
  /** Whether the frame has an origin: without one, WebGL's worker cannot be had. */
  readonly placed: boolean;
  /** Is given what plays the time. */
  readonly player: RefObject<Player | null>;
}

/** In a frame that does not grow with its content, what has been opened may lie below its foot. The page around it stays. */
function bringIntoFrame(element: HTMLElement): void {
  const below = element.getBoundingClientRect().bottom - window.innerHeight;
  if (below > 0) window.scrollBy({ top: below, behavior: 'instant' });
}

/** ms that a host is given to make the frame as high as its content. */
const HOST_MS = 300;

/** The story inside an article: title, map, time, a line of sources, and the event in focus in short. */
export function EmbedApp(props: EmbedAppProps) {
  const { dataset, loadRegion, store, messages, placed, full, guide } = props;
  const { compact } = useArrangement();
  const toldFirst = props.left.dropped > 0 ? [messages.t('page.problems', props.left)] : [];
  const { notices, notify, onLack, dismiss } = useNotices(props.faults, messages, toldFirst);
  const root = useRef<HTMLElement>(null);
  const seen = useSight(root);

  const { view, selection, scene, moves, onFocus, held, map, axis } = useShown({
    ...{ dataset, store, messages, atlas: props.atlas, loadRegion },
    arrangement: 'embed',
    // Going back leaves the article, not a view in its midst.
    how: 'replace',
  });

  useEffect(() => {
    if (!placed && view.map === 'webgl') notify(messages.t('embed.noWebgl'));
  }, [placed, view.map, notify, messages]);

  const { following } = useTour(guide, store, view);
  const said =
    following && !following.away ? following.step.title : headline(dataset, view, selection, messages);
  const announced = useAnnouncer(said, held);
  const opened = useMemo(() => dataset.events.find(({ id }) => id === view.event), [dataset, view.event]);
  const href = `./${serializeView({ ...view, mode: full.mode }, full, guide.context)}`;

  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return;
    const held = document.activeElement;
    const timer = setTimeout(() => {
      // Who has gone on by keyboard meanwhile stays where they are.
      if (card.current && document.activeElement === held) bringIntoFrame(card.current);
    }, HOST_MS);
    return () => clearTimeout(timer);
  }, [opened]);

  return (
    <main className="embed" ref={root}>
      <h1 className="embed-title">
        <bdi>{dataset.meta.title}</bdi>
      </h1>
      <p className="embed-line">
        <bdi>{said}</bdi>
      </p>
      <div className="page-map">
        <MapView
          {...map}
          compact={compact}
          // Browsers keep few contexts: a map that is not seen holds none.
          basemap={placed && seen ? view.map : 'svg'}
          cooperative
          onLack={onLack}
          onCloser={scene.points.length > 0 ? moves.onCloser : null}
          onAll={null}
          onProjection={null}
        />
      </div>
      <div className="page-time">
        <Timeline
          {...axis}
          shown={view}
          lanes="three"
          narrowLanes="none"
          pace={USUAL_PACE}
          options={<p className="embed-dates">{shownWords(view, messages, briefWords)}</p>}
          onWindow={(window) => store.set({ window }, 'replace')}
          player={props.player}
        />
      </div>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      <Reveal {...{ dataset, store, messages }} />
      <div className="embed-open" aria-live="polite" ref={card}>
        {opened && (
          <EmbedEvent
            event={opened}
            clock={view.clock}
            {...{ dataset, messages, href }}
            onClose={() => onFocus(null)}
          />
        )}
      </div>
      <div className="embed-notices">
        <Notices {...{ notices, messages }} onDismiss={dismiss} />
      </div>
      <EmbedFoot {...{ dataset, messages, href }} />
    </main>
  );
}
