import { meaningOf, type Story } from '../story';
import type { Marks, Reading } from './reading';

const SYMBOLS = new Set([
  'symbol',
  'symbol-small',
  'statement-only-no-strike-symbol',
  'line',
  'relayed-line',
]);
const DAY = 86_400_000;

const NOTHING: Pick<Marks, 'single' | 'several'> = { single: [], several: [] };
const all = ({ single, several }: Pick<Marks, 'single' | 'several'>): ReadonlySet<string> =>
  new Set([...single, ...several.flat()]);
const lacking = (some: Iterable<string>, others: ReadonlySet<string>): string[] =>
  [...some].filter((id) => !others.has(id));

/** How many events the markers at the border tell of. */
const toldOf = (edges: readonly string[]): number =>
  edges.reduce((sum, name) => sum + Number(/: (\d+) event/.exec(name)?.[1] ?? 0), 0);

function twice(region: string, { single }: Marks): string[] {
  return single.filter((id, i) => single.indexOf(id) !== i).map((id) => `${region}: ${id} is named twice`);
}

/** Days since 1970 of a date such as “Friday 13 June 2025”; not a number for anything else. */
const dayOf = (words: string): number =>
  Date.parse(`${words.replace(/^\w+ /, '').replace(/,.*$/, '')} UTC`) / DAY;

/** Whether list and axis show what happened in the time that the sliders say; by a day more or less where hours count. */
function timeAgrees(story: Story, { list, axis, sliders, search }: Reading): string[] {
  const [start, end] = sliders;
  if (!list || !axis || !start || !end) return [];
  const ask = meaningOf(story, search);
  const exact = ask.get('clock') !== 'utc' && !`${ask.get('from')}${ask.get('to')}`.includes('T');
  const slack = exact ? 0 : 1;
  const [from, to] = [dayOf(start.words), dayOf(end.words)];
  const mode = ask.get('time') ?? 'window';
  const first = mode === 'until' ? Number.NEGATIVE_INFINITY : mode === 'instant' ? to : from;
  if (Number.isNaN(first) || Number.isNaN(to)) return [`the sliders say ${start.words} to ${end.words}`];
  const [listed, drawn] = [new Set(list.ids), all(axis)];
  return story.events.flatMap((event) => {
    const [begins, ends] = [Date.parse(event.first) / DAY, Date.parse(event.last) / DAY];
    const surely = begins <= to - slack && ends >= first + slack;
    const perhaps = begins <= to + slack && ends >= first - slack;
    if (surely && drawn.has(event.id) && !listed.has(event.id))
      return [`${event.id} is on the axis and in the time shown, but not in the list`];
    if (!perhaps && listed.has(event.id)) return [`${event.id} is listed, but not in the time shown`];
    return [];
  });
}

/** What list, map and axis say of one another that is not so. */
export function disagreements(story: Story, reading: Reading): string[] {
  const { map, axis, list, edges, sliders, isAxisZoomed, mode, words } = reading;
  if (mode === 'none') return ['the page is neither explored nor presented'];
  if (!map || !axis) return ['a region is missing'];
  const known = new Map(story.events.map((event) => [event.id, event]));
  const [onMap, onAxis] = [all(map), all(axis)];
  const faults = [...twice('map', map), ...twice('axis', axis)];
  for (const id of [...onMap, ...onAxis]) if (!known.has(id)) faults.push(`no event is called “${id}”`);
  for (const id of onMap)
    if (!SYMBOLS.has(known.get(id)?.mapDisplay ?? '')) faults.push(`${id} is on the map, and must not be`);
  for (const [region, { stops }] of Object.entries({ map, axis }))
    if (stops > 1) faults.push(`${region}: ${stops} tab stops`);

  const [start, end] = sliders;
  if (!start || !end || sliders.length !== 2) return [...faults, `there are ${sliders.length} sliders`];
  for (const { least, now, most, words } of sliders)
    if (!(least <= now && now <= most) || words === '')
      faults.push(`a slider is at ${now} of ${least} to ${most} (“${words}”)`);
  if (start.now > end.now) faults.push(`the start ${start.now} is after the end ${end.now}`);
  if (dayOf(start.words) > dayOf(end.words)) faults.push(`${start.words} is after ${end.words}`);
  if (!list) return faults;

  const listed = new Set(list.ids);
  if (listed.size !== list.ids.length) faults.push('the list names an event twice');
  if (!isAxisZoomed)
    faults.push(...lacking(listed, onAxis).map((id) => `${id} is listed, but not on the axis`));
  if (Number.parseInt(words.count?.replace('No ', '0 ') ?? '', 10) !== list.ids.length)
    faults.push(`${list.ids.length} are listed under “${words.count}”`);
  faults.push(...timeAgrees(story, reading));

  const open = new Set(list.open);
  const focused = meaningOf(story, reading.search).get('event');
  if (open.size > 1) faults.push(`${open.size} events are open`);
  for (const id of open) if (id !== focused) faults.push(`${id} is open, but the address says ${focused}`);
  if (focused !== null && listed.has(focused) && !open.has(focused)) faults.push(`${focused} is not open`);
  if (focused === null && (map.pressed.length > 0 || axis.pressed.length > 0))
    faults.push(`nothing is in focus, but ${[...map.pressed, ...axis.pressed]} is pressed`);
  if (focused !== null && onMap.has(focused) && !map.pressed.includes(focused))
    faults.push(`${focused} is in focus, but not pressed on the map`);
  if (focused !== null && onAxis.has(focused) && !axis.pressed.includes(focused))
    faults.push(`${focused} is in focus, but not pressed on the axis`);

  const strangers = lacking(onMap, listed).filter((id) => id !== focused);
  faults.push(...strangers.map((id) => `${id} is on the map, but not listed`));
  const beyond = lacking(
    list.ids.filter((id) => SYMBOLS.has(known.get(id)?.mapDisplay ?? '')),
    onMap,
  );
  const told = toldOf(edges);
  if (beyond.length > told)
    faults.push(`not on the map: ${beyond}; its edge tells of ${told} (${edges.join('; ')})`);
  return faults;
}

/** What differs between a view and the one that its address opens elsewhere. */
export function differences(here: Reading, there: Reading): string[] {
  const faults: string[] = [];
  const compare = (what: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      faults.push(`${what}: ${JSON.stringify(a)} here, ${JSON.stringify(b)} by the address`);
  };
  const sorted = (ids: Iterable<string> | undefined) => [...(ids ?? [])].sort();
  compare('mode', here.mode, there.mode);
  compare('address', here.search, there.search);
  compare(
    'sliders',
    here.sliders.map(({ words }) => words),
    there.sliders.map(({ words }) => words),
  );
  for (const name of Object.keys(here.words)) compare(name, here.words[name], there.words[name]);
  compare('list', here.list?.ids, there.list?.ids);
  compare('open', here.list?.open, there.list?.open);
  if (!here.isAxisZoomed)
    compare('axis', sorted(here.axis ? all(here.axis) : []), sorted(there.axis ? all(there.axis) : []));
  // Before a room, words that are longer leave the map less room.
  if (here.frame !== there.frame)
    return here.mode === 'present' ? faults : [...faults, 'the map is of another size'];
  // A camera of the reader's own is in the address to a hundredth of a zoom, 0.35 % of the way from the middle: what lies
  // that near to the border may be drawn in the one, and must be told of at the border in the other.
  const onHere = all(here.map ?? NOTHING);
  const onThere = all(there.map ?? NOTHING);
  const atBorder = (some: ReadonlySet<string>, others: ReadonlySet<string>, { edges }: Reading) =>
    here.search.includes('at=') && lacking(some, others).length <= toldOf(edges);
  if (!atBorder(onHere, onThere, there) || !atBorder(onThere, onHere, here))
    compare('map', sorted(onHere), sorted(onThere));
  // Which markers share a place at the border may hang on less than the digits of a camera in the address.
  if (!here.isFanOpen && !here.search.includes('at='))
    compare('edges', sorted(here.edges), sorted(there.edges));
  for (const [place, [x, y]] of Object.entries(here.places)) {
    const other = there.places[place];
    // An address says zoom to a hundredth: 0.35 % of the way from the middle.
    if (other && Math.hypot(x - other[0], y - other[1]) > 4)
      faults.push(`${place} is at ${x},${y} here, at ${other} by the address`);
  }
  return faults;
}

/** What of a view that keeps something back the address would tell all the same. */
export function leaks(here: Reading, there: Reading): string[] {
  const known = new Set([
    ...(here.list?.ids ?? []),
    ...(here.map ? all(here.map) : []),
    ...(here.axis ? all(here.axis) : []),
  ]);
  return lacking(there.list?.ids ?? [], known).map(
    (id) => `${id} is kept back here, and told by the address`,
  );
}
