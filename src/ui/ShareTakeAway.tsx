import { featuresOf, fileName, saveFile, tableOf } from '../export';
import { SharePicture } from './SharePicture';
import { sharedDrawing } from './sharedDrawing';
import type { ShareStock } from './shareProps';

/** What is shown as a picture, a table and a dataset, to be kept. */
export function ShareTakeAway(props: ShareStock & { readonly address: string | null }) {
  const { dataset, view, selection, messages, address } = props;
  const { t } = messages;
  const { events } = selection;
  const nameOf = (ending: string) => fileName(dataset.meta.title, view.window, ending);
  const saveTable = () =>
    saveFile(new Blob([tableOf(events, dataset)], { type: 'text/csv;charset=utf-8' }), nameOf('.csv'));
  const saveFeatures = () => {
    const text = JSON.stringify(featuresOf(events, dataset, view.window), null, 1);
    saveFile(new Blob([text], { type: 'application/geo+json' }), nameOf('.geojson'));
  };
  return (
    <section className="share-part" aria-labelledby="share-take">
      <h3 id="share-take">{t('share.take')}</h3>
      <SharePicture messages={messages} prepare={() => sharedDrawing(props, address)} nameOf={nameOf} />
      <p className="filter-name">{t('share.take.data', { count: events.length })}</p>
      <p className="share-row">
        <button type="button" className="preset" onClick={saveTable}>
          {t('share.take.csv')}
        </button>
        <button type="button" className="preset" onClick={saveFeatures}>
          {t('share.take.geojson')}
        </button>
      </p>
    </section>
  );
}
