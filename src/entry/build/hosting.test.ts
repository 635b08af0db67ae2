import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers';
import { nginxLocations, policyTag, s3Script, withPolicy } from './hosting';

const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
const SAMPLE = parseHeaders(
  '/*\n  A: "x" \\\n  Cache-Control: no-cache\n/b/*\n  Cache-Control: max-age=9\n/c\n  D: e\n',
);

describe('the rules for nginx', () => {
  it('say at each path all that holds there, and how long a file may be kept of files only', () => {
    const lines = nginxLocations(SAMPLE, '/in/').split('\n');
    const at = (path: string) =>
      lines
        .slice(lines.findIndex((line) => line.includes(`location ${path} {`)) + 1)
        .map((line) => line.trim());
    const x = 'add_header A "\\"x\\" \\\\" always;';
    expect(at('/in/').slice(0, 2)).toEqual([x, 'add_header Cache-Control "no-cache";']);
    expect(at('^~ /in/b/').slice(0, 3)).toEqual([x, 'add_header Cache-Control "max-age=9";', '}']);
    expect(at('= /in/c').slice(0, 4)).toEqual([
      x,
      'add_header Cache-Control "no-cache";',
      'add_header D "e" always;',
      '}',
    ]);
    expect(lines.filter((line) => line.includes('{'))).toHaveLength(
      lines.filter((line) => /^\s*}$/.test(line)).length,
    );
  });

  it('are refused where nginx would read something else', () => {
    expect(() => nginxLocations(parseHeaders('/*\n  A: $host\n'), '/')).toThrow(/variable/);
    expect(() => nginxLocations(parseHeaders('/b/*\n  A: b\n'), '/')).toThrow(/all paths/);
  });
});

/** What a shell would run, with `aws` replaced by something that tells its arguments. */
function asked(script: string, ...args: string[]): string[][] {
  const spoken = `aws() { for a in "$@"; do printf '%s\\037' "$a"; done; echo; }\n${script}`;
  const env = { TARGET: 'bucket' };
  return execFileSync('sh', ['-c', spoken, 'publish.sh', ...args], { encoding: 'utf8', env })
    .trim()
    .split('\n')
    .map((line) => line.split('\u001f').slice(0, -1));
}

describe('the script for S3 and CloudFront', () => {
  it('brings what bears a hash first and the worker last, each part with how long it may be kept', () => {
    const calls = asked(s3Script(rules));
    const kept = calls.map((call) => call[call.indexOf('--cache-control') + 1]);
    expect(kept).toEqual(['public, max-age=31536000, immutable', ...Array(4).fill('no-cache')]);
    expect(calls[0]?.slice(0, 5)).toEqual(['s3', 'cp', '--recursive', 'dist/assets/', 's3://bucket/assets/']);
    expect(calls[1]).toEqual(expect.arrayContaining(['dist', 's3://bucket', '--exclude', 'assets/*']));
    expect(calls[1]).toEqual(expect.arrayContaining(['readout.html', 'sw.js']));
    expect(calls[2]).toEqual(expect.arrayContaining(['*.geojson', 'application/geo+json']));
    const disposition = headersFor(rules, '/readout.html').get('Content-Disposition');
    expect(calls[3]).toEqual(
      expect.arrayContaining(['s3://bucket/readout.html', '--content-disposition', disposition]),
    );
    expect(calls[4]).toEqual(expect.arrayContaining(['dist/sw.js', 's3://bucket/sw.js']));
  });

  it('tells CloudFront of every other header once, where it wants each', () => {
    const [[service, verb, , json = ''] = [], ...others] = asked(s3Script(rules), 'policy');
    expect([service, verb, others]).toEqual(['cloudfront', 'create-response-headers-policy', []]);
    const { SecurityHeadersConfig, CorsConfig, CustomHeadersConfig } = JSON.parse(json);
    const published = headersFor(rules, '/');
    expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy).toBe(
      published.get('Content-Security-Policy'),
    );
    expect(SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy).toBe(published.get('Referrer-Policy'));
    expect(published.get('X-Content-Type-Options')).toBe('nosniff');
    expect(SecurityHeadersConfig.ContentTypeOptions).toEqual({ Override: true });
    expect(CorsConfig.AccessControlAllowOrigins).toEqual({ Quantity: 1, Items: ['*'] });
    const custom: { Header: string; Value: string }[] = CustomHeadersConfig.Items;
    expect(CustomHeadersConfig.Quantity).toBe(custom.length);
    for (const { Header, Value } of custom) expect(Value).toBe(published.get(Header));
    // Four have fields of their own, and one goes with the files.
    expect(custom).toHaveLength(published.size - 5);
  });
});

describe('the policy in a page', () => {
  const policy = policyTag(rules);

  it('is the published one, but for what only a header may say', () => {
    const said = /content="([^"]*)"/.exec(policy)?.[1]?.split('; ');
    const published = headersFor(rules, '/').get('Content-Security-Policy')?.split('; ') ?? [];
    expect(said).toEqual(published.filter((directive) => !directive.startsWith('frame-ancestors')));
  });

  it('comes before anything that it rules, and once', () => {
    for (const file of ['index.html', 'embed.html', 'public/examples/article.html']) {
      const page = withPolicy(readFileSync(file, 'utf8'), policy);
      expect(page.indexOf(policy)).toBeGreaterThan(0);
      expect(page.indexOf(policy)).toBeLessThan(page.search(/<(?:script|link|style|img)/));
      expect(withPolicy(page, policy)).toBe(page);
    }
  });
});
