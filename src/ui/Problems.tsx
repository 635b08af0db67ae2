import type { Problem } from '../dataset';
import type { Messages } from '../messages';

/** What is wrong with the data shown. */
export interface Faulty {
  readonly problems: readonly Problem[];
  /** How many of `total` items had to be left out. */
  readonly dropped: number;
  readonly total: number;
}

interface ProblemsProps extends Faulty {
  readonly messages: Messages;
  /** Whether what is wrong may be quoted: it may tell of what is kept back. */
  readonly quotes: boolean;
}

/** As many as help: who mends these finds the others by checking the file. */
const MOST = 50;

/** How much of the data could not be shown, and, unfolded, what is wrong where and how to mend it; nothing for sound data. */
export function Problems({ problems, dropped, total, messages, quotes }: ProblemsProps) {
  const { t } = messages;
  if (problems.length === 0) return null;
  const lines = new Map(problems.map((problem) => [`${problem.path}: ${problem.message}`, problem]));
  const more = lines.size - MOST;
  return (
    <div className="notice problems">
      <p role="status">
        {dropped > 0 ? t('page.problems', { dropped, total }) : t('page.faulty', { count: problems.length })}
      </p>
      {quotes && (
        <details>
          <summary>{t('page.problemList')}</summary>
          {/* As they are told when the file is checked. */}
          <ul lang="en" dir="ltr">
            {[...lines].slice(0, MOST).map(([line, { path, id, message }]) => (
              <li key={line}>
                <bdi>
                  <code>{path}</code>
                  {id !== null && ` (${id})`}
                </bdi>
                : <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
          {more > 0 && <p>{t('page.moreProblems', { count: more })}</p>}
        </details>
      )}
    </div>
  );
}
