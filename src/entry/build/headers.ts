/** One rule of a `_headers` file: a path, where a final `*` stands for anything, and the headers it sets. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** Reads the `_headers` format that static hosts share: a path at the margin, its headers indented below it. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: Map<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const rule = rules.at(-1);
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header?.[1] && rule) rule.headers.set(header[1].trim(), (header[2] ?? '').trim());
    else if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: new Map() });
  }
  return rules;
}

/**
 * The file of headers for a site whose address is known: its origin stands beside each `'self'` of the policy, which WebKit
 * takes for nothing in a frame without an origin. As it is where the address is null.
 */
export const headersAt = (text: string, site: string | null): string =>
  site === null
    ? text
    : text.replace(/^\s+Content-Security-Policy:.*$/gim, (policy) =>
        policy.replaceAll("'self'", `'self' ${new URL(site).origin}`),
      );

/** All headers for a request path; a later rule overrides an earlier one. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const matches = (rule: HeaderRule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  return new Map(rules.filter(matches).flatMap((rule) => [...rule.headers]));
}
