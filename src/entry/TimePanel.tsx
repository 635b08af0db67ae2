import { useMemo, useState } from 'react';
import { type Pace, Timeline, type TimelineProps, USUAL_PACE } from '../timeline';
import { ClockChoice, TimeOptions } from '../ui';
import type { Store, TimeWindow, View } from '../view';
import { briefWords, shownWords } from './headline';
import { periodsOf } from './presets';

interface TimePanelProps
  extends Pick<
    TimelineProps,
    'dataset' | 'messages' | 'events' | 'focus' | 'onFocus' | 'onWindow' | 'onPlaying' | 'onHeld'
  > {
  readonly view: View;
  readonly store: Store;
  /** A period is picked as a whole. */
  readonly onPeriod: (window: TimeWindow) => void;
}

/** The timeline with the choices that belong to it. How it is played and drawn is the reader's taste and in no link. */
export function TimePanel(props: TimePanelProps) {
  const { view, store, onPeriod, ...axis } = props;
  const { dataset, messages } = axis;
  const [pace, setPace] = useState<Pace>(USUAL_PACE);
  const [allLanes, setAllLanes] = useState(false);
  const { clock } = view;
  const periods = useMemo(
    () =>
      periodsOf(dataset, clock).map((period) => ({
        ...period,
        words: briefWords(period, { clock }, messages),
      })),
    [dataset, clock, messages],
  );
  const options = (
    <TimeOptions
      words={shownWords(view, messages, briefWords)}
      {...{ view, periods, allLanes, pace, messages }}
      onWindow={onPeriod}
      onTime={(time) => store.set({ time }, 'push')}
      onHide={(hide) => store.set({ hide }, 'push')}
      onAxis={(axis) => store.set({ axis }, 'push')}
      onAllLanes={setAllLanes}
      onPace={setPace}
    >
      <ClockChoice clock={clock} messages={messages} onClock={(clock) => store.set({ clock }, 'push')} />
    </TimeOptions>
  );
  return <Timeline {...axis} {...{ pace, options }} shown={view} lanes={allLanes ? 'all' : 'three'} />;
}
