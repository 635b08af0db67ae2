import { describe, expect, it } from 'vitest';
import type { View } from '../view';
import { select } from './select';
import { dataset, messages, opening } from './story.fixture';
import { summarize } from './summary';

const summaryOf = (patch: Partial<View>) => summarize(select(dataset, { ...opening, ...patch }), messages);
const DAY = { from: '2025-06-13', to: '2025-06-13' };

describe('summarize', () => {
  it('counts by kind, one as one and several as several', () => {
    const window = { from: '2025-06-19', to: '2025-06-19' };
    expect(summaryOf({ window })).toBe('2 strikes, 1 call, 1 statement and 1 casualty count');
  });

  it('says so where nothing is shown, and whether the filters keep it away', () => {
    const before = { from: '2024-01-01', to: '2024-01-01' };
    expect(summaryOf({ window: before })).toBe('Nothing is recorded for this time.');
    expect(summaryOf({ window: DAY, kinds: [] })).toBe('Nothing in this time passes the filters.');
  });

  it('counts a larger event by its parts, not once more', () => {
    const shown = select(dataset, { ...opening, window: DAY, kinds: ['strike'] }).events;
    expect(shown.map(({ id }) => id)).toContain('str-2025-06-13-opening');
    expect(shown.filter(({ partOf }) => partOf === 'str-2025-06-13-opening')).toHaveLength(4);
    expect(summaryOf({ window: DAY, kinds: ['strike'] })).toBe(`${shown.length - 1} strikes`);
  });

  it('counts a larger event itself where none of its parts is shown', () => {
    const events = dataset.events.filter(({ id }) => id === 'str-2025-06-13-opening');
    expect(summarize({ events }, messages)).toBe('1 strike');
  });
});
