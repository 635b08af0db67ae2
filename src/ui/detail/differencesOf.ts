import { writtenDate } from '../dates';
import { shortActorName } from '../names';
import type { Reading } from '../reading';
import { type Comparison, coveredBy, isComplete, type Row, type Voice } from './comparison';

/** A side's name: the state or group, or the actor it is named after. */
export function voiceName(reading: Reading, { side, named }: Voice): string {
  return named === null ? reading.messages.t(`side.${side}`) : shortActorName(reading, named);
}

/** Both sides speak to it and one of them contradicts. */
function differs({ cells }: Row): boolean {
  const against = cells.map((cell) =>
    cell.some(({ says, stance }) => says !== null && (stance === 'denies' || stance === 'disputes')),
  );
  return against.includes(true) && against.includes(false);
}

/** Rows by which voices cover them, in the order of the rows. */
function bySide(rows: readonly Row[]): readonly (readonly [readonly number[], readonly Row[]])[] {
  const groups = new Map<string, [readonly number[], Row[]]>();
  for (const row of rows) {
    const by = coveredBy(row);
    const group = groups.get(by.join()) ?? [by, []];
    group[1].push(row);
    groups.set(by.join(), group);
  }
  return [...groups.values()];
}

// Aspects are the data's own words: set apart by directional isolates, which the component draws in italics.
const isolated = ({ aspect }: Row): string => `\u2068${aspect}\u2069`;

const sentence = (clauses: readonly string[]): string => {
  const text = clauses.join('; ');
  return text === '' ? '' : `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;
};

/**
 * How the accounts differ, in one sentence: what all of them cover, where they contradict each other, what only one
 * covers, what none does, and of whom no account was found. Aspects stand between U+2068 and U+2069.
 */
export function differencesOf(reading: Reading, comparison: Comparison): string {
  const { messages, dataset } = reading;
  const { voices, absent, rows } = comparison;
  const { t, list } = messages;
  const count = voices.length;
  const aspects = (of: readonly Row[]) => list(of.map(isolated));
  const accounts = (by: readonly number[]) =>
    list(
      by.flatMap((i) => {
        const voice = voices[i];
        // A choice within a message has no hyphen in its names.
        const side = voice?.side.replace('-', '') ?? '';
        return voice ? [t('accounts.of', { side, name: voiceName(reading, voice) })] : [];
      }),
    );
  const date = writtenDate(reading, dataset.meta.asOf);
  const sides = list(absent.map((voice) => voiceName(reading, voice)));
  const clauses: string[] = [];
  if (count === 1) clauses.push(t('accounts.single', { accounts: accounts([0]), sides, date }));

  const shared = count > 1 ? rows.filter((row) => coveredBy(row).length === count) : [];
  const differing = shared.filter(differs);
  const alike = shared.filter((row) => !differing.includes(row));
  if (alike.length > 0) clauses.push(t('accounts.shared', { count, aspects: aspects(alike) }));
  if (differing.length > 0) clauses.push(t('accounts.differ', { count, aspects: aspects(differing) }));

  const some = rows.filter((row) => !row.aside && coveredBy(row).length > 0 && coveredBy(row).length < count);
  for (const [by, group] of bySide(some.filter(isComplete))) {
    clauses.push(t('accounts.some', { accounts: accounts(by), count: by.length, aspects: aspects(group) }));
  }
  const none = rows.filter((row) => isComplete(row) && coveredBy(row).length === 0);
  if (none.length > 0) clauses.push(t('accounts.none', { count, aspects: aspects(none) }));
  for (const [by, group] of bySide(some.filter((row) => !isComplete(row)))) {
    clauses.push(
      t('accounts.recorded', { accounts: accounts(by), count: by.length, aspects: aspects(group) }),
    );
  }
  if (count > 1 && absent.length > 0) clauses.push(t('accounts.missing', { sides, date }));
  return sentence(clauses);
}
