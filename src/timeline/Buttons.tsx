import type { Messages } from '../messages';
import type { AxisHandling } from './useAxis';

const ICONS = {
  previous: 'M6,5V15M14.5,4.5L8,10L14.5,15.5z',
  play: 'M6.5,4L15.5,10L6.5,16z',
  pause: 'M7,4.5V15.5M13,4.5V15.5',
  next: 'M14,5V15M5.5,4.5L12,10L5.5,15.5z',
  closer: 'M8.5,5.5V11.5M5.5,8.5H11.5M13,13L17,17M14,8.5a5.5,5.5 0 1 1 -11,0a5.5,5.5 0 1 1 11,0',
  further: 'M5.5,8.5H11.5M13,13L17,17M14,8.5a5.5,5.5 0 1 1 -11,0a5.5,5.5 0 1 1 11,0',
  back: 'M8,4L3.5,8.5L8,13M4,8.5H12a4.5,4.5 0 0 1 0,9H9',
} as const;

interface ButtonProps {
  readonly icon: keyof typeof ICONS;
  readonly name: string;
  /** Null where there is nothing to go to. */
  readonly onPress: (() => void) | null;
}

function Button({ icon, name, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className={`timeline-button timeline-${icon}`}
      aria-label={name}
      aria-disabled={onPress === null}
      onClick={() => onPress?.()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}

interface ButtonsProps {
  readonly messages: Messages;
  readonly playing: boolean;
  readonly onPlay: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly handling: Pick<AxisHandling, 'zoomBy' | 'canZoomIn' | 'back'>;
}

const FACTOR = 2;

/** Previous event, play or pause, next event; closer, further, and back to what was seen before. */
export function Buttons({ messages, playing, onPlay, onPrevious, onNext, handling }: ButtonsProps) {
  const { zoomBy, canZoomIn, back } = handling;
  return (
    <div className="timeline-buttons">
      <Button icon="previous" name={messages.t('timeline.previous')} onPress={onPrevious} />
      <Button
        icon={playing ? 'pause' : 'play'}
        name={messages.t(playing ? 'timeline.pause' : 'timeline.play')}
        onPress={onPlay}
      />
      <Button icon="next" name={messages.t('timeline.next')} onPress={onNext} />
      <Button
        icon="further"
        name={messages.t('timeline.further')}
        onPress={back && (() => zoomBy(1 / FACTOR, true))}
      />
      <Button
        icon="closer"
        name={messages.t('timeline.closer')}
        onPress={canZoomIn ? () => zoomBy(FACTOR, true) : null}
      />
      <Button icon="back" name={messages.t('timeline.back')} onPress={back} />
    </div>
  );
}
