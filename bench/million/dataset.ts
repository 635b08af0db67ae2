import { synth } from '../../data/cli/synth';
import { type Dataset, type Happening, parseDataset } from '../../src/dataset';
import { type DateExpression, extentOf, isDateProblem, parseDate } from '../../src/time';

interface Line {
  readonly id: string;
  readonly geometry: Happening['geometry'];
  readonly properties: Partial<Omit<Happening, 'time'>> &
    Pick<
      Happening,
      'kind' | 'precision' | 'certainty' | 'mapDisplay' | 'attribution' | 'summary' | 'title'
    > & {
      readonly time: string;
    };
}

/** Gives parts of events that have the same key as one, so that a million events fit into the memory of a page. */
function sharing() {
  const known = new Map<string, unknown>();
  return <Part>(key: string, part: () => Part): Part => {
    const found = known.get(key);
    if (found !== undefined) return found as Part;
    const made = part();
    known.set(key, made);
    return made;
  };
}
type Sharing = ReturnType<typeof sharing>;

const NONE: readonly never[] = [];

function happening({ id, geometry, properties }: Line, time: DateExpression, shared: Sharing): Happening {
  const { claims = NONE, actors = NONE, accounts = NONE, places = NONE, lines = NONE } = properties;
  const at = `${geometry?.type} ${places.join(' ')}`;
  const cast = actors.map(({ actor, role }) => `${actor} ${role}`).join();
  const sides = accounts.map(({ place, status }) => `${place} ${status}`).join();
  return {
    id,
    kind: properties.kind,
    title: properties.title,
    summary: shared(`summary ${properties.summary}`, () => properties.summary),
    time,
    timeZone: properties.timeZone ?? null,
    timeNote: null,
    places: shared(`places ${at}`, () => places),
    lines: shared(`lines ${at}`, () => lines),
    geometry: geometry && shared(`geometry ${at}`, () => geometry),
    precision: properties.precision,
    actors: shared(`actors ${cast} ${at}`, () =>
      actors.map(({ actor, role, place = null }) => ({ actor, role, place })),
    ),
    initiator: properties.initiator ?? null,
    initiatorNote: null,
    certainty: properties.certainty,
    onRecord: false,
    mapDisplay: properties.mapDisplay,
    partOf: null,
    replyTo: NONE,
    attribution: shared(`attribution ${properties.attribution}`, () => properties.attribution),
    sources: shared('sources', () => properties.sources ?? NONE),
    // All made on one day, or there would be too many of them to share.
    claims: claims.map((claim) =>
      shared(`claim ${claim.speaker} ${claim.stance}`, () => ({ ...claim, on: '2025-12-31', dispute: null })),
    ),
    accounts: shared(`accounts ${sides}`, () =>
      accounts.map((account) => ({ ...account, source: account.source ?? null })),
    ),
    figures: NONE,
    note: null,
  };
}

/**
 * The made-up dataset of so many events that `npm run data -- synth` would write, made in memory: each event is read by
 * itself, there is no file, and no text of the whole. Throws an Error for a date that cannot be read.
 */
export function datasetOf(events: number, seed: number): Dataset {
  const lines = synth(events, seed);
  const head = lines.next().value ?? '';
  const places = lines.next().value ?? '';
  const frame = parseDataset(JSON.parse(`${head}${places}]}`));
  if (!frame.ok) throw new Error(frame.problems.map(({ message }) => message).join());
  const shared = sharing();
  const times = new Map<string, DateExpression>();
  const timeOf = (text: string): DateExpression => {
    const known = times.get(text) ?? parseDate(text);
    if (isDateProblem(known)) throw new Error(`${text} is no date`);
    times.set(text, known);
    return known;
  };
  const made: { readonly event: Happening; readonly start: number; readonly end: number }[] = [];
  for (const text of lines) {
    if (!text.startsWith(',')) continue;
    const line: Line = JSON.parse(text.slice(1));
    const event = happening(line, timeOf(line.properties.time), shared);
    made.push({ event, ...extentOf(event.time, 'place') });
  }
  made.sort((a, b) => a.start - b.start || a.end - b.end || (a.event.id < b.event.id ? -1 : 1));
  return { ...frame.dataset, events: made.map(({ event }) => event) };
}
