import { describe, expect, it } from 'vitest';
import { browserCount, unitCount } from './count';

const file = (status: string, tests: number) => ({ status, assertionResults: Array(tests).fill({}) });

describe('the count of unit tests', () => {
  const report = (numPassedTests: number, numTotalTests: number, ...testResults: unknown[]) =>
    unitCount({ numPassedTests, numTotalTests, testResults });

  it('is what passed and what did not', () => {
    expect(report(3, 3, file('passed', 3))).toEqual({ passed: 3, failed: 0 });
    expect(report(2, 3, file('failed', 3))).toEqual({ passed: 2, failed: 1 });
  });

  it('takes a skipped test, and a file that died before its first, for failures', () => {
    expect(report(2, 3, file('passed', 3))).toEqual({ passed: 2, failed: 1 });
    expect(report(3, 3, file('passed', 3), file('failed', 0))).toEqual({ passed: 3, failed: 1 });
  });

  it('is refused for anything that is no report', () => {
    expect(() => unitCount({})).toThrow();
  });
});

describe('the count of browser tests', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

  it.each([
    ['nothing', stats, [], 0],
    ['a failure', { ...stats, unexpected: 1 }, [], 1],
    ['a flaky test', { ...stats, flaky: 1 }, [], 1],
    ['a skipped test', { ...stats, skipped: 1 }, [], 1],
    ['an error outside of tests', stats, [{ message: 'no server' }], 1],
  ])('takes %s for what it is', (_, counts, errors, failed) => {
    expect(browserCount({ stats: counts, errors })).toEqual({ passed: 4, failed });
  });

  it('is refused for anything that is no report', () => {
    expect(() => browserCount({ stats })).toThrow();
  });
});
