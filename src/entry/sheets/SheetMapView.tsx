import type { Dataset } from '../../dataset';
import type { AllMessages } from '../../messages/late';
import { Drawn, Glyph } from '../../ui';
import type { Numbered } from './numbers';
import type { SheetKind } from './sheet';
import type { SheetMap } from './sheetMap';

interface KeyProps {
  readonly map: SheetMap;
  readonly kind: SheetKind;
  readonly dataset: Dataset;
  readonly messages: AllMessages;
}

/** A ruled line to write a name on. */
const Blank = () => <span className="sheet-blank" />;

/** What a mark is: "2 strikes"; of a place, nothing. */
const whatOf = ({ kind, events }: Numbered, { t }: AllMessages) =>
  kind === null ? null : t(`count.${kind}`, { count: events.length });

function Named({ mark, dataset, messages }: { mark: Numbered } & Pick<KeyProps, 'dataset' | 'messages'>) {
  const { t, lang } = messages;
  const names = mark.places.map((id) => {
    const place = dataset.places.get(id);
    return place ? (place.shortNames[lang] ?? place.shortName) : id;
  });
  const what = whatOf(mark, messages);
  const where = mark.as === 'line' ? names.join(' – ') : messages.list(names);
  return (
    <span>
      <bdi className="sheet-name">{where}</bdi>
      {mark.as === 'edge' && ` (${t('sheets.beyond')})`}
      {what !== null && <span className="sheet-what"> {what}</span>}
    </span>
  );
}

function Unnamed({ mark, messages }: { mark: Numbered; messages: AllMessages }) {
  const { t } = messages;
  const { kind, events, as, places } = mark;
  const what = kind
    ? t(`kind.${kind}`, { count: events.length })
    : t(as === 'edge' ? 'sheets.off' : 'sheets.place');
  return (
    <span className="sheet-fill">
      <span className="sheet-what">{what}</span>
      {as === 'line' ? places.map((id) => <Blank key={id} />) : <Blank />}
    </span>
  );
}

/** The key: one line for each number on the map, in its order; to be filled in on the pupil's sheet. */
export function SheetKey({ map, kind, dataset, messages }: KeyProps) {
  return (
    <ol className="sheet-key" data-blank={kind === 'pupil' || undefined}>
      {map.marks.map((mark) => (
        <li key={mark.number} className="sheet-item" data-number={mark.number}>
          <span className="sheet-number">{mark.number}</span>
          {mark.kind === null ? (
            <span className="sheet-sign">{mark.arrow ?? '○'}</span>
          ) : (
            <Glyph kind={mark.kind} />
          )}
          {kind === 'pupil' ? (
            <Unnamed mark={mark} messages={messages} />
          ) : (
            <Named mark={mark} dataset={dataset} messages={messages} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** The map of a sheet. */
export function SheetPicture({ map, messages }: Pick<KeyProps, 'map' | 'messages'>) {
  const { width, height } = map.frame;
  return (
    <svg
      className="sheet-map"
      role="img"
      aria-label={messages.t('sheets.map', { count: map.marks.length })}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Drawn nodes={map.nodes} />
    </svg>
  );
}

/** How to read the signs of some maps: each sign that occurs, once. */
export function SheetLegend({ maps, messages }: { maps: readonly SheetMap[]; messages: AllMessages }) {
  const signs = new Map(maps.flatMap(({ legend }) => legend).map((entry) => [entry.words, entry]));
  return (
    <section className="sheet-legend">
      <h2>{messages.t('legend.key')}</h2>
      <ul>
        {[...signs.values()].map(({ words, sample }) => (
          <li key={words}>
            <svg viewBox="-20 -10 40 20" aria-hidden="true">
              <Drawn nodes={sample} />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      <p>{messages.t('legend.lines')}</p>
    </section>
  );
}
