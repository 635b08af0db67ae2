import { CERTAINTIES, type Dataset } from '../dataset';
import { formatDay } from '../messages';
import type { AllMessages, LateMessageId } from '../messages/late';
import { extentOf, isDateProblem, parseDate } from '../time';

export interface AboutPageProps {
  readonly dataset: Dataset;
  readonly messages: AllMessages;
  /** What the site contains and others have made. */
  readonly licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly file: string;
  }[];
  /** Where the guide for teachers is; none where it is not beside this page. */
  readonly teaching?: string;
}

/** Method, rules and policies, as-of date, corrections, credits and licences: what a reader may ask of the page itself. */
export function AboutPage({ dataset, messages, licences, teaching }: AboutPageProps) {
  const { t } = messages;
  const { meta } = dataset;
  const asOf = parseDate(meta.asOf);
  const date = isDateProblem(asOf)
    ? meta.asOf
    : formatDay(extentOf(asOf, 'place').start, messages.locale, 'long');
  const section = (title: LateMessageId, ...paragraphs: LateMessageId[]) => (
    <section>
      <h2>{t(title)}</h2>
      {paragraphs.map((id) => (
        <p key={id}>{t(id, { date })}</p>
      ))}
    </section>
  );
  return (
    <main className="about-page">
      <p>
        <a href="./">{t('about.back')}</a>
        {teaching && (
          <>
            {' · '}
            <a href={teaching}>{t('foot.teaching')}</a>
          </>
        )}
      </p>
      <h1>{t('about.title')}</h1>
      <p className="about-dek">{t('foot.asOf', { date, version: meta.version, licence: meta.licence })}</p>
      {section('about.method.title', 'about.method.1', 'about.method.2')}
      {section('about.dates.title', 'about.dates.1', 'about.dates.2')}
      <section>
        <h2>{t('about.certainty.title')}</h2>
        <dl>
          {CERTAINTIES.map((certainty) => (
            <div key={certainty}>
              <dt>{t(`certainty.${certainty}`)}</dt>
              <dd>{t(`certainty.${certainty}.why`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {section('about.lines.title', 'about.lines.1')}
      {section('about.names.title', 'about.names.1', 'about.names.2', 'about.names.3')}
      {section('about.boundaries.title', 'about.boundaries.1', 'about.boundaries.2', 'about.boundaries.3')}
      {section('about.scope.title', 'about.scope.1')}
      <section>
        <h2>{t('about.corrections.title')}</h2>
        <p>{meta.corrections}.</p>
      </section>
      {section('about.privacy.title', 'about.privacy.1')}
      <section>
        <h2>{t('about.licences.title')}</h2>
        <p>{t('about.licences.text', { licence: meta.licence, version: meta.version })}</p>
        <p>
          {t('about.licences.map')} <a href="./licences/basemap.txt">basemap.txt</a>
        </p>
        <p>{t('about.licences.places')}</p>
        <p>{t('about.licences.fonts')}</p>
        <details>
          <summary>{t('about.licences.all')}</summary>
          <ul>
            {licences.map(({ name, version, licence, file }) => (
              <li key={`${name} ${version}`}>
                <a href={`./${file}`}>
                  {name} {version}
                </a>{' '}
                ({licence})
              </li>
            ))}
          </ul>
        </details>
      </section>
    </main>
  );
}
