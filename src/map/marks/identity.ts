import type { PlacedFan } from '../../scene';

/** How marks answer: which of them the map's one tab stop is at, and whether they can be activated at all. */
export interface Answering {
  readonly interactive: boolean;
  /** Key of the mark that holds the tab stop. */
  readonly current: string | null;
  /** Ids of events that have just come into the time shown: their marks say so, once, where motion is welcome. */
  readonly arriving: ReadonlySet<string>;
  /** The gathered symbol that stands open. */
  readonly fan?: PlacedFan | null;
}

/** How strongly a mark is drawn, from 0 to 1: as strongly as the newest that it stands for. */
export const strengthOf = (
  events: readonly string[],
  focused: boolean,
  fading: ReadonlyMap<string, number>,
): number =>
  focused || fading.size === 0 ? 1 : events.reduce((most, id) => Math.max(most, fading.get(id) ?? 1), 0);

/**
 * The attributes by which a mark is found and activated. A single event is named once a region, by `data-event`;
 * what stands for several, or stands for an event a second time, lists them in `data-events`.
 */
export function markAttributes(
  key: string,
  events: readonly string[],
  name: string,
  focused: boolean,
  answering: Answering,
  named: Set<string>,
  fading: ReadonlyMap<string, number> = new Map(),
): Record<string, string | number | null> {
  const [only] = events;
  const single = events.length === 1 && only !== undefined && !named.has(only);
  if (single) named.add(only);
  const strength = strengthOf(events, focused, fading);
  const faded = strength < 1 ? { opacity: strength } : {};
  const identity = { ...(single ? { 'data-event': only } : { 'data-events': events.join(' ') }), ...faded };
  if (!answering.interactive) return { ...identity, role: 'img', 'aria-label': name };
  return {
    ...identity,
    'data-key': key,
    role: 'button',
    'aria-label': name,
    'aria-pressed': focused ? 'true' : 'false',
    tabindex: answering.current === key ? 0 : -1,
  };
}
