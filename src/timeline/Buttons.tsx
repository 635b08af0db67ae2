import type { Messages } from '../messages';

const ICONS = {
  previous: 'M6,5V15M14.5,4.5L8,10L14.5,15.5z',
  play: 'M6.5,4L15.5,10L6.5,16z',
  pause: 'M7,4.5V15.5M13,4.5V15.5',
  next: 'M14,5V15M5.5,4.5L12,10L5.5,15.5z',
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
}

/** Previous event, play or pause, next event. */
export function Buttons({ messages, playing, onPlay, onPrevious, onNext }: ButtonsProps) {
  return (
    <div className="timeline-buttons">
      <Button icon="previous" name={messages.t('timeline.previous')} onPress={onPrevious} />
      <Button
        icon={playing ? 'pause' : 'play'}
        name={messages.t(playing ? 'timeline.pause' : 'timeline.play')}
        onPress={onPlay}
      />
      <Button icon="next" name={messages.t('timeline.next')} onPress={onNext} />
    </div>
  );
}
