import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import { dayWords } from './headline';

interface CreditsProps {
  readonly dataset: Dataset;
  readonly messages: Messages;
  /** Whether what comes later is kept back: the ways to all of it are, then. */
  readonly veiled?: boolean;
}

/** The foot of the page: as-of date, version, licence, corrections, policy, credits, and the data itself. */
export function Credits({ dataset, messages, veiled = false }: CreditsProps) {
  const { asOf, version, licence, corrections } = dataset.meta;
  return (
    <footer className="credits">
      <p>{messages.t('foot.asOf', { date: dayWords(asOf, messages), version, licence })}</p>
      <p>{messages.t('foot.policy')}</p>
      <p>{messages.t('foot.corrections', { corrections })}</p>
      <p>{messages.t('foot.credits')}</p>
      {!veiled && (
        <ul className="credits-links">
          <li>
            <a href="./about.html">{messages.t('foot.about')}</a>
          </li>
          <li>
            <a href="./teaching.html">{messages.t('foot.teaching')}</a>
          </li>
          <li>
            <a href="./events.html">{messages.t('foot.everything')}</a>
          </li>
          <li>
            <a href="./data/events.geojson">{messages.t('foot.data')}</a>
          </li>
        </ul>
      )}
    </footer>
  );
}
