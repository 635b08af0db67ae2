import { type ReactNode, useId, useRef } from 'react';
import type { Messages } from '../messages';
import { AXIS_KINDS } from '../time';
import { MANNERS, type Pace, SPEEDS } from '../timeline';
import { TIME_MODES, type TimeWindow, type View } from '../view';
import { Choice } from './Choices';
import { DatesForm } from './DatesForm';

/** A stretch of time worth a button, and how many events begin in it. */
export interface Period extends TimeWindow {
  readonly words: string;
  readonly count: number;
}

export interface TimeOptionsProps {
  /** The time shown, in words. */
  readonly words: string;
  readonly view: Pick<View, 'window' | 'time' | 'axis' | 'hide'>;
  readonly periods: readonly Period[];
  readonly allLanes: boolean;
  readonly pace: Pace;
  readonly messages: Messages;
  /** Further choices. */
  readonly children: ReactNode;
  readonly onWindow: (window: TimeWindow) => void;
  readonly onTime: (time: View['time']) => void;
  readonly onHide: (hide: View['hide']) => void;
  readonly onAxis: (axis: View['axis']) => void;
  readonly onAllLanes: (all: boolean) => void;
  readonly onPace: (pace: Pace) => void;
}

/** The dates shown, as a button that opens all choices of time: which dates, how they are read, laid out and played. */
export function TimeOptions(props: TimeOptionsProps) {
  const { words, view, periods, allLanes, pace, messages, children, onWindow } = props;
  const { t } = messages;
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const show = (window: TimeWindow) => {
    onWindow(window);
    panel.current?.hidePopover();
  };
  return (
    <>
      <button type="button" className="time-words" popoverTarget={id} aria-haspopup="dialog">
        <span className="visually-hidden">{t('timeOptions.open')} </span>
        <span>{words}</span>
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M1,6.5L5,2.5L9,6.5" />
        </svg>
      </button>
      <div
        className="time-options"
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('timeOptions.name')}
        ref={panel}
      >
        <Choice
          name={t('timeOptions.show')}
          options={TIME_MODES.map((mode) => [mode, t(`time.${mode}`)] as const)}
          value={view.time}
          onChange={props.onTime}
        />
        <DatesForm
          key={`${view.time} ${view.window.from} ${view.window.to}`}
          {...{ view, messages }}
          onWindow={show}
        />
        <label className="choice-option">
          <input
            type="checkbox"
            checked={view.hide === 'later'}
            onChange={(event) => props.onHide(event.currentTarget.checked ? 'later' : 'none')}
          />
          {t('veil.switch')}
        </label>
        {periods.length > 0 && (
          <section className="time-periods">
            <h2>{t('timeOptions.periods')}</h2>
            <ul>
              {periods.map(({ words, count, ...window }) => (
                <li key={`${window.from} ${window.to}`}>
                  <button type="button" className="preset" onClick={() => show(window)}>
                    {t('timeOptions.period', { words, count })}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Choice
          name={t('timeOptions.axis')}
          options={AXIS_KINDS.map((kind) => [kind, t(`axis.${kind}`)] as const)}
          value={view.axis}
          onChange={props.onAxis}
        />
        <label className="choice-option">
          <input
            type="checkbox"
            checked={allLanes}
            onChange={(event) => props.onAllLanes(event.currentTarget.checked)}
          />
          {t('timeOptions.allLanes')}
        </label>
        <Choice
          name={t('timeOptions.play')}
          options={MANNERS.map((manner) => [manner, t(`play.${manner}`)] as const)}
          value={pace.manner}
          onChange={(manner) => props.onPace({ ...pace, manner })}
        />
        <label className="choice-option">
          {t('timeOptions.speed')}
          <select
            value={pace.speed}
            onChange={(event) => props.onPace({ ...pace, speed: Number(event.currentTarget.value) })}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t('timeOptions.times', { speed: messages.number(speed) })}
              </option>
            ))}
          </select>
        </label>
        {children}
      </div>
    </>
  );
}
