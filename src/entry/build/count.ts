import * as v from 'valibot';

/** How many tests passed; a skipped or flaky one counts as failed, since neither says that anything works. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

const UnitReport = v.object({
  numPassedTests: v.number(),
  numTotalTests: v.number(),
  testResults: v.array(v.object({ status: v.string(), assertionResults: v.array(v.unknown()) })),
});

/** Counts a report of Vitest's JSON reporter; a file that fails before its first test is one failure. Throws on others. */
export function unitCount(report: unknown): Count {
  const { numPassedTests, numTotalTests, testResults } = v.parse(UnitReport, report);
  const dead = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + dead.length };
}

const BrowserReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
});

/** Counts a report of Playwright's JSON reporter; an error outside of tests is one failure. Throws on others. */
export function browserCount(report: unknown): Count {
  const { stats, errors } = v.parse(BrowserReport, report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
