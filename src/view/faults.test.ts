import { describe, expect, it } from 'vitest';
import { describeFaults, type Fault } from './faults';

const messages = {
  t: (id: string, values: object) => `${id} ${JSON.stringify(values)}`,
  list: (items: readonly string[]) => items.join(' and '),
};
const from: Fault = { kind: 'value', parameter: 'from', value: 'soon' };
const at: Fault = { kind: 'value', parameter: 'at', value: '1,2' };
const version: Fault = { kind: 'version', parameter: 'v', value: '0.9' };

describe('the sentence about a link', () => {
  it.each<[readonly Fault[], string | null]>([
    [[], null],
    [[from, at], 'view.fault {"parameters":"from and at"}'],
    [[version], 'view.version {"version":"0.9"}'],
    [[from, version], 'view.faultAndVersion {"parameters":"from","version":"0.9"}'],
  ])('%j', (faults, sentence) => {
    expect(describeFaults(faults, messages)).toBe(sentence);
  });
});
