import { firstOf } from '../problem';
import type { Fault, Rule } from './context';

/** A claim says something unless it is silent, and a figure lies within its own bounds. */
export const claims: Rule = ({ properties: event }) => {
  const faults: Fault[] = [];
  event.claims.forEach(({ says, stance }, i) => {
    const at = ['properties', 'claims', i, 'says'];
    if (stance === 'silent' && says !== null)
      faults.push({ at, message: 'a silent claim says nothing: leave it out' });
    if (stance !== 'silent' && says === null) {
      faults.push({ at, message: 'is missing: write what they say, or set the stance to silent' });
    }
  });
  event.figures.forEach(({ value, lower, upper }, i) => {
    const ordered = [lower, value, upper].filter((number) => number !== null);
    if (ordered.every((number, k) => k === 0 || (ordered[k - 1] ?? number) <= number)) return;
    faults.push({
      at: ['properties', 'figures', i],
      message: `its bounds and value are out of order (${ordered.join(', ')}): write lower ≤ value ≤ upper`,
    });
  });
  return faults;
};

/** Each end of a line has one account, and an account that exists names its source. */
export const accounts: Rule = ({ properties: event }) => {
  const faults: Fault[] = [];
  const ends = new Set(event.lines.flat());
  const told = new Set<string>();
  event.accounts.forEach(({ place, status, source }, i) => {
    const at = ['properties', 'accounts', i];
    if (!ends.has(place)) {
      faults.push({
        at: [...at, 'place'],
        message: `“${place}” is on no line of this event: name an end of a line`,
      });
    }
    if (told.has(place)) {
      faults.push({
        at: [...at, 'place'],
        message: `“${place}” has an account already: keep one for each end`,
      });
    }
    told.add(place);
    if (status !== 'none-found' && source === null) {
      faults.push({
        at: [...at, 'source'],
        message: `is missing: name the source, or set the status to none-found`,
      });
    }
  });
  const untold = [...ends].filter((place) => !told.has(place));
  if (untold.length > 0) {
    const message = `has none for ${firstOf(untold)}: add one for each end, none-found where there is none`;
    faults.push({ at: ['properties', 'accounts'], message });
  }
  return faults;
};
