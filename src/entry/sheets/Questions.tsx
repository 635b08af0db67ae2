import type { AllMessages } from '../../messages/late';

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

/** Questions that any view can be met with, where no tour asks its own. */
export function OpenQuestions({ messages: { t } }: { readonly messages: AllMessages }) {
  const asked = [
    [t('tour.prompt', { prompt: 'notice' }), 2],
    [t('tour.prompt', { prompt: 'wonder' }), 2],
    [t('sheets.speaks'), 2],
    [t('sheets.silentAsked'), 2],
    [t('tour.prompt', { prompt: 'headline' }), 1],
  ] as const;
  return (
    <section className="sheet-questions">
      {asked.map(([question, lines]) => (
        <div className="sheet-question" key={question}>
          <p>{question}</p>
          <Ruled lines={lines} />
        </div>
      ))}
    </section>
  );
}
