import type { Happening, Source } from '../../dataset';
import { citedBy, EventHeader, EventRecord, recordOf } from '../../ui';
import type { Part, SheetStock } from './sheet';

/** More than this nobody reads on paper. */
const MOST = 300;

interface EventsProps {
  readonly part: Part;
  readonly stock: SheetStock;
  /** The number of each source in the list of sources. */
  readonly cites: ReadonlyMap<string, number>;
}

/** Numbers in rising order in as few words as can be: "1–4, 7". */
export function inRuns(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from}–${to}`] : to > from ? [`${from}`, `${to}`] : [`${from}`],
  );
}

/** The numbers of some sources, as they follow what is cited. */
export function Cites({
  sources,
  cites,
}: {
  sources: readonly Source[];
  cites: ReadonlyMap<string, number>;
}) {
  const numbers = sources.flatMap(({ id }) => cites.get(id) ?? []).toSorted((a, b) => a - b);
  return numbers.length > 0 && <span className="sheet-cites"> [{inRuns(numbers).join(', ')}]</span>;
}

/** Those of whom no account was found, each once. */
function silentIn({ accounts }: Happening, { dataset }: SheetStock): string[] {
  const silent = accounts.filter(({ status }) => status === 'none-found');
  return [...new Set(silent.map(({ actor }) => dataset.actors.get(actor)?.name ?? actor))];
}

function SheetEvent({ event, part, stock, cites }: EventsProps & { event: Happening }) {
  const { dataset, messages } = stock;
  const reading = { dataset, messages, clock: part.view.clock };
  const marks = part.map?.marks ?? [];
  const numbers = marks.filter(({ kind, events }) => kind !== null && events.includes(event.id));
  const silent = silentIn(event, stock);
  return (
    <li className="sheet-event" data-event={event.id}>
      <h3>
        {numbers.map(({ number }) => (
          <span className="sheet-number" key={number}>
            {number}
          </span>
        ))}
        <bdi>{event.title}</bdi>
      </h3>
      <EventHeader event={event} {...reading} />
      <p>
        <bdi>{event.summary}</bdi>
        <Cites sources={citedBy([event], dataset)} cites={cites} />
      </p>
      {silent.length > 0 && (
        <p className="sheet-silent">{messages.t('sheets.silent', { names: messages.list(silent) })}</p>
      )}
      {part.opened.includes(event.id) && (
        <EventRecord record={recordOf(dataset, event)} event={event} level={4} {...reading} />
      )}
    </li>
  );
}

/** What happened, in order of time, with the numbers of its marks, who says so, and who has not spoken. */
export function SheetEvents(props: EventsProps) {
  const { part, stock } = props;
  const { t } = stock.messages;
  const { told: events } = part;
  if (events.length === 0) return null;
  return (
    <section className="sheet-events">
      <h2>{t('sheets.events', { count: events.length })}</h2>
      <ol aria-label={t('list.name')}>
        {events.slice(0, MOST).map((event) => (
          <SheetEvent key={event.id} event={event} {...props} />
        ))}
      </ol>
      {events.length > MOST && <p>{t('sheets.more', { count: events.length - MOST })}</p>}
    </section>
  );
}
