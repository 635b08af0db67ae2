import type { MessageId, Messages } from '../../messages';

const RULES = ['first', 'second', 'third'] as const;

/** Room to write by hand: as many ruled lines, three at most. */
export function Ruled({ lines }: { readonly lines: 1 | 2 | 3 }) {
  return (
    <div className="sheet-ruled">
      {RULES.slice(0, lines).map((rule) => (
        <span key={rule} className="sheet-line" />
      ))}
    </div>
  );
}

/** What can be asked of any map, with room for lines of writing. */
const OPEN: readonly (readonly [MessageId, 1 | 2 | 3])[] = [
  ['sheets.notice', 2],
  ['sheets.wonder', 2],
  ['sheets.speaks', 2],
  ['sheets.silentAsked', 2],
  ['sheets.headline', 1],
];

/** Questions that any view can be met with, where no tour asks its own. */
export function OpenQuestions({ messages }: { readonly messages: Messages }) {
  return (
    <section className="sheet-questions">
      {OPEN.map(([id, lines]) => (
        <div className="sheet-question" key={id}>
          <p>{messages.t(id)}</p>
          <Ruled lines={lines} />
        </div>
      ))}
    </section>
  );
}
