import type { LinkContext } from './codecs';
import type { Fault } from './faults';
import { migrate, RENAMES, type Rename } from './migrations';
import { themeOf } from './modes';
import { ENDS, PARAMETERS, type Parameter, STARTING } from './parameters';
import type { TimeWindow, View } from './types';
import { isOrdered } from './window';

/** What a link is read against. */
export interface ViewContext extends LinkContext {
  /** Version of the dataset at hand. */
  readonly version?: string;
  readonly renames?: readonly Rename[];
  /** The days of an event: what a link means that names it and no time. Null where its time has no end or no beginning. */
  readonly daysOf?: (event: string) => TimeWindow | null;
}

const LONGEST_VALUE_SHOWN = 80;
/** What a link shows: all but where it starts from. */
const SHOWN = PARAMETERS.filter((parameter) => !STARTING.includes(parameter));
const LENGTH_OF_DAY = '2025-06-13'.length;

const isOwn = (name: string, { renames = RENAMES }: ViewContext): boolean =>
  PARAMETERS.some((parameter) => parameter.name === name) ||
  renames.some(({ parameter, value }) => value === undefined && parameter === name);

function firstValues(search: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) if (!values.has(name)) values.set(name, value);
  return values;
}

/** With one end given, on the far side of the usual other end, the day it lies on is meant. */
function dayOf(texts: ReadonlyMap<string, string>, { from, to }: TimeWindow): TimeWindow | null {
  if (texts.has('from') && texts.has('to')) return null;
  return texts.has('from')
    ? { from, to: from.slice(0, LENGTH_OF_DAY) }
    : { from: to.slice(0, LENGTH_OF_DAY), to };
}

/** Reads what `texts` say of these parameters over a view; tells of what cannot be read. */
function readOver(
  parameters: readonly Parameter[],
  texts: ReadonlyMap<string, string>,
  over: View,
  context: ViewContext,
  fault: (parameter: string, value: string) => void,
): View {
  let view = over;
  for (const { name, read } of parameters) {
    const text = texts.get(name);
    if (text === undefined) continue;
    const next = read(text, view, context);
    if (next === undefined) fault(name, text);
    else view = next;
  }
  return view;
}

/**
 * What a link means that says no more than its mode and its step of a tour: the mode's own look, and of a step that the
 * defaults are not at, the view that the tour gives it.
 */
export function startOf({ mode, tour }: View, defaults: View, context: ViewContext = {}): View {
  const own = mode === defaults.mode ? defaults : { ...defaults, mode, theme: themeOf(mode) };
  const isThere = tour === null || (tour.id === defaults.tour?.id && tour.step === defaults.tour.step);
  const link = isThere ? undefined : context.tours?.get(tour.id)?.[tour.step - 1];
  const start = { ...own, tour };
  return link === undefined ? start : readOver(SHOWN, firstValues(link), start, context, () => {});
}

/**
 * Reads a query string, with or without its `?`. What is missing comes from `defaults`; what cannot be read does too,
 * with a fault for each. Ends that are the wrong way round are one fault. Never throws.
 */
export function parseView(
  search: string,
  defaults: View,
  context: ViewContext = {},
): { readonly view: View; readonly faults: readonly Fault[] } {
  const texts = migrate(firstValues(search), context.renames);
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], parameter: string, value: string): void => {
    faults.push({ kind, parameter, value: [...value].slice(0, LONGEST_VALUE_SHOWN).join('') });
  };
  const unread = (parameter: string, value: string) => fault('value', parameter, value);
  const start = startOf(readOver(STARTING, texts, defaults, context, unread), defaults, context);
  let view = readOver(SHOWN, texts, start, context, unread);
  if (!isOrdered(view.window)) {
    const day = dayOf(texts, view.window);
    const isNew = day === null && !faults.some(({ parameter }) => parameter === 'from' || parameter === 'to');
    if (isNew) fault('value', 'from/to', `${view.window.from}/${view.window.to}`);
    view = { ...view, window: day ?? start.window };
  }
  if (context.version !== undefined && view.version !== null && view.version !== context.version) {
    fault('version', 'v', view.version);
  }
  return { view, faults };
}

/** Whether a link that says these parts of a view, an event but no time among them, would be taken for the event's days. */
function isTakenForDays({ event, window }: View, said: readonly Parameter[], context: ViewContext): boolean {
  const says = (name: string) => said.some((parameter) => parameter.name === name);
  if (event === null || !says('event') || says('from') || says('to')) return false;
  const days = context.daysOf?.(event) ?? window;
  return days.from !== window.from || days.to !== window.to;
}

/**
 * The parts of a view that differ from what the link would mean without them (the defaults, its mode's look, its step of
 * a tour), as `?from=…&to=…` in a fixed order; '' when none does. Of tours that `context` has not, all is written.
 */
export function serializeView(view: View, defaults: View, context: ViewContext = {}): string {
  const start = startOf(view, defaults, context);
  const said = PARAMETERS.filter(
    (parameter) => parameter.write(view) !== parameter.write(STARTING.includes(parameter) ? defaults : start),
  );
  const all = isTakenForDays(view, said, context) ? [...ENDS, ...said] : said;
  const parameters = new URLSearchParams();
  for (const { name, write } of all) parameters.append(name, write(view));
  // Commas and colons need no escape in a query, and links are read by people.
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** `search` with the view's parameters replaced and those of others (`utm_source`, `childId`) kept as written. */
export function replaceView(search: string, view: View, defaults: View, context: ViewContext = {}): string {
  const own = serializeView(view, defaults, context);
  const foreign = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isOwn([...firstValues(`?${pair}`).keys()][0] ?? '', context));
  if (foreign.length === 0) return own;
  return `${own === '' ? '?' : `${own}&`}${foreign.join('&')}`;
}
