import type { Dataset, Happening } from '../dataset';

/** The columns of the table, in their order; data/README.md says what is in each. */
export const COLUMNS = [
  'id',
  'kind',
  'time',
  'title',
  'summary',
  'places',
  'coordinates',
  'people',
  'certainty',
  'attribution',
  'claims',
  'sources',
  'version',
  'asOf',
  'licence',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A cell as RFC 4180 has it; one that would be a formula begins with an apostrophe, so that none is ever run. */
export function cell(text: string): string {
  const harmless = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A field that holds several: they are parted by semicolons. */
const several = (items: readonly string[]) => [...new Set(items)].join('; ');

function rowOf(event: Happening, { meta, places, actors, sources }: Dataset): Row {
  const name = (id: string) => actors.get(id)?.name ?? id;
  const cited = [...event.sources, ...event.claims.map(({ source }) => source)];
  return {
    id: event.id,
    kind: event.kind,
    time: event.time.text,
    title: event.title,
    summary: event.summary,
    places: several(event.places.map((id) => places.get(id)?.name ?? id)),
    coordinates: several(event.places.flatMap((id) => places.get(id)?.geometry.coordinates.join(' ') ?? [])),
    people: several(event.actors.map(({ actor, role }) => `${name(actor)} (${role})`)),
    certainty: event.certainty,
    attribution: event.attribution,
    claims: several(
      event.claims.map(
        ({ speaker, aspect, says, stance }) =>
          `${name(speaker)} ${stance}, on ${aspect}${says === null ? '' : `: ${says}`}`,
      ),
    ),
    sources: several(
      cited.flatMap((id) => {
        const source = sources.get(id);
        return source ? [[source.publisher, source.url].filter((part) => part !== null).join(' ')] : [];
      }),
    ),
    version: meta.version,
    asOf: meta.asOf,
    licence: meta.licence,
  };
}

// Spreadsheets take a file without it for one in the letters of the machine.
const BYTE_ORDER_MARK = '\ufeff';

/** Events as CSV, one a row in the order given, in UTF-8: RFC 4180, with a line that names the columns. */
export function tableOf(events: readonly Happening[], dataset: Dataset): string {
  const rows = events.map((event) => {
    const row = rowOf(event, dataset);
    return COLUMNS.map((column) => cell(row[column]));
  });
  return BYTE_ORDER_MARK + [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}
