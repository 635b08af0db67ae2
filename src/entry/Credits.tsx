import { useContext } from 'react';
import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import { SitePagesContext } from '../ui';
import { dayWords } from './headline';

interface CreditsProps {
  readonly dataset: Dataset;
  readonly messages: Messages;
  /** Whether what comes later is kept back: the ways to all of it are, then. */
  readonly veiled?: boolean;
}

interface LinkProps {
  readonly href: string | null;
  readonly words: string;
  /** Whether what is there is to be kept rather than opened. */
  readonly kept?: boolean;
}

const Link = ({ href, words, kept = false }: LinkProps) =>
  href !== null && (
    <li>
      <a href={href} {...(kept && { download: '' })}>
        {words}
      </a>
    </li>
  );

/** The foot of the page: as-of date, version, licence, corrections, policy, credits, and the data itself. */
export function Credits({ dataset, messages, veiled = false }: CreditsProps) {
  const { asOf, version, licence, corrections } = dataset.meta;
  const { about, teaching, everything, data, file } = useContext(SitePagesContext);
  return (
    <footer className="credits">
      <p>{messages.t('foot.asOf', { date: dayWords(asOf, messages), version, licence })}</p>
      <p>{messages.t('foot.policy')}</p>
      <p>{messages.t('foot.corrections', { corrections })}</p>
      <p>{messages.t('foot.credits')}</p>
      {!veiled && (
        <ul className="credits-links">
          <Link href={about} words={messages.t('foot.about')} />
          <Link href={teaching} words={messages.t('foot.teaching')} />
          <Link href={everything} words={messages.t('foot.everything')} />
          <Link href={data} words={messages.t('foot.data')} />
          <Link href={file} words={messages.t('foot.file')} kept />
        </ul>
      )}
    </footer>
  );
}
