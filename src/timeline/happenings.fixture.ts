import { type Happening, KINDS, type Kind } from '../dataset';
import { isDateProblem, parseDate } from '../time';

/** An event with nothing to it but its kind and its date, which must be a text of the date profile. */
export function happening(id: string, kind: Kind, text: string): Happening {
  const time = parseDate(text);
  if (isDateProblem(time)) throw new Error(time.problem);
  return {
    ...{ id, kind, time, title: `${kind} ${id}`, summary: '', attribution: '', mapDisplay: 'timeline-only' },
    ...{ timeZone: null, timeNote: null, initiator: null, initiatorNote: null, partOf: null, replyTo: [] },
    note: null,
    ...{ places: [], lines: [], geometry: null, precision: 'city', actors: [], sources: [], claims: [] },
    ...{ certainty: 'reported', onRecord: false, accounts: [], figures: [] },
  };
}

/** Events of all kinds in turn with these dates, which must be in order of time. */
export function happenings(texts: readonly string[]): readonly Happening[] {
  return texts.map((text, i) => happening(`e${i}`, KINDS[i % KINDS.length] ?? 'call', text));
}
