import type { Reading } from '../reading';
import type { Comparison } from './comparison';
import { differencesOf } from './differencesOf';

/** How the accounts differ, in a sentence, with the aspects in italics as in the table below it. */
export function Differences({ comparison, ...reading }: Reading & { comparison: Comparison }) {
  const parts = differencesOf(reading, comparison).split(/[\u2068\u2069]/);
  if (parts.length === 1 && parts[0] === '') return null;
  // Every other part was an aspect between two isolates; an aspect stands at one place of the sentence only.
  return (
    <p className="accounts-differences">
      {parts.map((part, i) =>
        i % 2 === 1 ? <AspectName key={`${parts[i - 1]}${part}`} aspect={part} /> : part,
      )}
    </p>
  );
}

function AspectName({ aspect }: { aspect: string }) {
  return <bdi className="accounts-topic">{aspect}</bdi>;
}
