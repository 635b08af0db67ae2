import type { BrowserContext } from '@playwright/test';

/**
 * Notes whatever goes wrong in any page of a context: an error nobody caught, an error in the console (a failed
 * request is one), a breach of the content security policy, a request to another origin. The list grows as things
 * happen; what matches `allowed` is left out.
 */
export async function watch(
  context: BrowserContext,
  origin: string,
  allowed: readonly RegExp[] = [],
): Promise<readonly string[]> {
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  context.on('weberror', (event) => note(`error: ${event.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const inner = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!inner && url.origin !== origin) note(`request: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`policy: ${effectiveDirective} blocked ${blockedURI}`);
    });
  });
  return problems;
}
