import { type DatePoint, type Extent, extentOfPoint, isDateProblem, MINUTE, parseDate } from '../../time';
import type { EventFeature } from '../schema';
import { pairOf } from './circles';
import type { Rule } from './context';

/** How far the clocks of the world run ahead of UTC, and behind it. */
const AHEAD = 14 * 60 * MINUTE;
const BEHIND = 12 * 60 * MINUTE;

/** The date on which an event began, where one is given and no source doubts it. */
function startOf({ properties: { time } }: EventFeature): DatePoint | null {
  const date = parseDate(time);
  if (isDateProblem(date) || date.start === null) return null;
  return date.start.approximate || date.start.uncertain ? null : date.start;
}

/** When something that starts so may have begun: by the clock of its zone, or else in UTC, whatever its zone is. */
function mayBegin(start: DatePoint, oneZone: boolean): Extent {
  if (oneZone) return extentOfPoint(start, 'place');
  const extent = extentOfPoint(start, 'utc');
  if (start.precision === 'minute') return extent;
  return { start: extent.start - AHEAD, end: extent.end + BEHIND };
}

/** Whether one event began before the other, however their dates may be read. */
function beganBefore(one: EventFeature, other: EventFeature): boolean {
  const [first, second] = [startOf(one), startOf(other)];
  if (first === null || second === null) return false;
  const zone = one.properties.timeZone;
  const oneZone = zone !== null && zone === other.properties.timeZone;
  return mayBegin(first, oneZone).end <= mayBegin(second, oneZone).start;
}

/** An event answers only what did not begin after it, and never, by whatever way, itself. */
export const replies: Rule = (event, { events, circling }) => {
  const wrong = (to: string): string | null => {
    if (to === event.id) return 'is the event itself: name the one it answers';
    const answered = events.get(to);
    if (answered !== undefined && beganBefore(event, answered)) {
      return `“${to}” began after this event: mend a date, or take it out`;
    }
    if (!circling.has(pairOf(event.id, to))) return null;
    return `“${to}” answers this event in its turn, itself or by way of others: take one of the answers out`;
  };
  return event.properties.replyTo.flatMap((to, i) => {
    const message = wrong(to);
    return message === null ? [] : [{ at: ['properties', 'replyTo', i], message }];
  });
};
