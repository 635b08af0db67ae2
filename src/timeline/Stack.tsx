import { useEffect, useRef } from 'react';
import type { Happening } from '../dataset';
import { describeDate, type Messages } from '../messages';
import type { Clock } from '../time';
import type { AxisMark } from './gather';
import { markName } from './words';

interface StackProps {
  readonly mark: AxisMark;
  /** px of the mark's middle from the left edge of the drawing. */
  readonly left: number;
  readonly focus: string | null;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly onChoose: (event: Happening) => void;
  readonly onClose: () => void;
}

/** The events that stand in one place of the axis, each to be opened. Escape, or a press elsewhere, closes the list. */
export function Stack({ mark, left, focus, clock, messages, onChoose, onClose }: StackProps) {
  const list = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  useEffect(() => {
    closing.current = onClose;
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const { width } = element.getBoundingClientRect();
    const room = element.parentElement?.clientWidth ?? width;
    element.style.left = `${Math.max(4, Math.min(left - width / 2, room - width - 4))}px`;
  }, [left]);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const from = document.activeElement;
    element.querySelector<HTMLElement>('[aria-current="true"], button')?.focus({ preventScroll: true });
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target)) closing.current();
    };
    addEventListener('pointerdown', outside, { capture: true });
    return () => {
      removeEventListener('pointerdown', outside, { capture: true });
      if (from instanceof SVGElement && from.isConnected) from.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={list}
      className="timeline-stack"
      role="dialog"
      aria-label={markName(mark, clock, messages)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <ul>
        {mark.events.map((event) => (
          <li key={event.id}>
            <button type="button" aria-current={event.id === focus} onClick={() => onChoose(event)}>
              <span className="timeline-stack-kind">{messages.t(`kind.${event.kind}`, { count: 1 })}</span>
              <bdi>{event.title}</bdi>
              <span className="timeline-stack-date">
                {describeDate(event.time, {
                  lang: messages.locale,
                  clock,
                  zone: event.timeZone,
                  t: messages.t,
                })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
