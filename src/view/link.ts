import type { LinkContext } from './codecs';
import type { Fault } from './faults';
import { migrate, RENAMES, type Rename } from './migrations';
import { PARAMETERS } from './parameters';
import type { TimeWindow, View } from './types';
import { isOrdered } from './window';

/** What a link is read against. */
export interface ViewContext extends LinkContext {
  /** Version of the dataset at hand. */
  readonly version?: string;
  readonly renames?: readonly Rename[];
}

const LONGEST_VALUE_SHOWN = 80;
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
  let view = defaults;
  for (const { name, read } of PARAMETERS) {
    const text = texts.get(name);
    if (text === undefined) continue;
    const next = read(text, view, context);
    if (next === undefined) fault('value', name, text);
    else view = next;
  }
  if (!isOrdered(view.window)) {
    const day = dayOf(texts, view.window);
    const isNew = day === null && !faults.some(({ parameter }) => parameter === 'from' || parameter === 'to');
    if (isNew) fault('value', 'from/to', `${view.window.from}/${view.window.to}`);
    view = { ...view, window: day ?? defaults.window };
  }
  if (context.version !== undefined && view.version !== null && view.version !== context.version) {
    fault('version', 'v', view.version);
  }
  return { view, faults };
}

/** The parts of a view that differ from the defaults, as `?from=…&to=…` in a fixed order; '' when none does. */
export function serializeView(view: View, defaults: View): string {
  const parameters = new URLSearchParams();
  for (const { name, write } of PARAMETERS) {
    const text = write(view);
    if (text !== write(defaults)) parameters.append(name, text);
  }
  // Commas and colons need no escape in a query, and links are read by people.
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** `search` with the view's parameters replaced and those of others (`utm_source`, `childId`) kept as written. */
export function replaceView(search: string, view: View, defaults: View, context: ViewContext = {}): string {
  const own = serializeView(view, defaults);
  const foreign = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !isOwn([...firstValues(`?${pair}`).keys()][0] ?? '', context));
  if (foreign.length === 0) return own;
  return `${own === '' ? '?' : `${own}&`}${foreign.join('&')}`;
}
