import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersAt, headersFor, parseHeaders } from './headers';

const SAMPLE = `# for every page
/*
  X-One: a
  ! X-Zero
  Two: b: c

/assets/*
  X-One: d
/exact
  Three: e
`;

describe('a file of headers', () => {
  const rules = parseHeaders(SAMPLE);

  it('is read rule by rule, comments and empty lines aside', () => {
    expect(rules.map(({ path, headers }) => [path, [...headers]])).toEqual([
      [
        '/*',
        [
          ['X-One', 'a'],
          ['Two', 'b: c'],
        ],
      ],
      ['/assets/*', [['X-One', 'd']]],
      ['/exact', [['Three', 'e']]],
    ]);
  });

  it('gives a path what every rule that matches sets, the last one winning', () => {
    const of = (path: string) => Object.fromEntries(headersFor(rules, path));
    expect(of('/')).toEqual({ 'X-One': 'a', Two: 'b: c' });
    expect(of('/assets/x.js')).toEqual({ 'X-One': 'd', Two: 'b: c' });
    expect(of('/exact')).toEqual({ 'X-One': 'a', Two: 'b: c', Three: 'e' });
    expect(of('/exact/more')).toEqual({ 'X-One': 'a', Two: 'b: c' });
  });
});

describe('the headers of a site whose address is known', () => {
  const text = readFileSync('public/_headers', 'utf8');
  const policyOf = (headers: string) =>
    (headersFor(parseHeaders(headers), '/').get('Content-Security-Policy') ?? '').split('; ');

  it('name its origin in each directive that allows the site’s own files, and in no other', () => {
    const at = policyOf(headersAt(text, 'https://example.org:8443/readout/'));
    const plain = policyOf(text);
    expect(plain.filter((directive) => directive.includes("'self'")).length).toBeGreaterThan(7);
    expect(at).toEqual(
      plain.map((directive) => directive.replace("'self'", "'self' https://example.org:8443")),
    );
  });

  it('are the published ones in all else', () => {
    const others = (headers: string) =>
      headers.split('\n').filter((line) => !line.includes('Content-Security-Policy'));
    const at = headersAt(text, 'https://example.org/');
    expect(others(at)).toEqual(others(text));
    expect(headersAt(text, null)).toBe(text);
  });
});

describe('the published headers', () => {
  const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
  const policy = new Map(
    (headersFor(rules, '/').get('Content-Security-Policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

  it('allow nothing but our own files, and images written into the page', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    const {
      'frame-ancestors': framedBy,
      'require-trusted-types-for': guarded,
      'trusted-types': makers,
      ...others
    } = Object.fromEntries(policy);
    expect(framedBy).toEqual(['*']);
    expect([guarded, makers]).toEqual([["'script'"], ['default']]);
    expect(new Set(Object.values(others).flat())).toEqual(new Set(["'none'", "'self'", 'data:']));
    expect([...policy].filter(([, sources]) => sources.includes('data:')).map(([name]) => name)).toEqual([
      'img-src',
    ]);
  });

  it('leave no directive open that default-src does not cover', () => {
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect([...policy.keys()]).toContain(name);
  });

  it('let no file be taken for another type, and let others read the data', () => {
    for (const path of ['/', '/events.html', '/data/events.geojson', '/assets/x.js']) {
      const headers = headersFor(rules, path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
  });

  it('keep for good only what bears a hash in its name', () => {
    expect(headersFor(rules, '/assets/x.js').get('Cache-Control')).toContain('immutable');
    for (const path of ['/', '/head.js', '/sw.js', '/data/events.geojson'])
      expect(headersFor(rules, path).get('Cache-Control')).toBe('no-cache');
  });

  it('let the page ask for nothing of the reader’s machine but the whole screen', () => {
    const asked = (headersFor(rules, '/').get('Permissions-Policy') ?? '').split(', ');
    expect(asked.filter((one) => !one.endsWith('=()'))).toEqual(['fullscreen=(self)']);
    for (const feature of 'camera microphone geolocation usb payment clipboard-read browsing-topics'.split(
      ' ',
    ))
      expect(asked).toContain(`${feature}=()`);
    expect(headersFor(rules, '/').get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headersFor(rules, '/').get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  });

  it('have the page as one file kept rather than opened, since the policy would not let it run', () => {
    expect(headersFor(rules, '/readout.html').get('Content-Disposition')).toMatch(/^attachment/);
    expect(headersFor(rules, '/').get('Content-Disposition')).toBeUndefined();
  });
});
