import type { Messages } from '../messages';

interface KeptProps {
  readonly messages: Messages;
  /** Address of the page with nothing kept back. */
  readonly whole: string;
}

/** What stands for the built page where a link keeps it back, and the live one does not come. */
export function Kept({ messages, whole }: KeptProps) {
  return (
    <div className="page-reading">
      <p className="notice">
        {messages.t('veil.kept')} <a href={whole}>{messages.t('veil.whole')}</a>
      </p>
    </div>
  );
}
