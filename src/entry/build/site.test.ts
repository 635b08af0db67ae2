import { describe, expect, it } from 'vitest';
import { siteOf } from './site';

describe('the address that a site will have', () => {
  it('is that of its folder, with a slash at its end', () => {
    expect(siteOf({ SITE_URL: 'https://example.org' })).toBe('https://example.org/');
    expect(siteOf({ SITE_URL: 'https://example.org/readout' })).toBe('https://example.org/readout/');
    expect(siteOf({ SITE_URL: 'http://localhost:8080/a b/index.html' })).toBe('http://localhost:8080/a%20b/');
  });

  it('is unknown unless it is said', () => {
    expect(siteOf({})).toBeNull();
    expect(siteOf({ SITE_URL: '' })).toBeNull();
  });

  it.each([
    'example.org/readout',
    '/readout/',
    'javascript:alert(1)',
    'file:///srv/www/',
    'https://example.org/?a=b',
    'https://example.org/#a',
    'https://me@example.org/',
  ])('cannot be %s', (address) => {
    expect(() => siteOf({ SITE_URL: address })).toThrow(/^SITE_URL is .*; it must be like https:/);
  });
});
