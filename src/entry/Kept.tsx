import type { Messages } from '../messages';

interface KeptProps {
  /** The story's. */
  readonly title: string;
  readonly messages: Messages;
  /** Address of the page with nothing kept back. */
  readonly whole: string;
}

/** What stands for the built page where a link keeps it back, and the live one does not come. */
export function Kept({ title, messages, whole }: KeptProps) {
  return (
    <main className="page-reading">
      <h1 className="story-title">{title}</h1>
      <p className="notice">
        {messages.t('veil.kept')} <a href={whole}>{messages.t('veil.whole')}</a>
      </p>
    </main>
  );
}
