import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds wrong with a page, or a part of it, by all of its rules: one line for each element. */
export async function faultsOf(page: Page, part = 'html'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .include(part)
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    // In one go in the page itself: the other way takes a second page to put the results of its frames together.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
