import { describe, expect, it } from 'vitest';
import { parseView } from '../../view';
import { PLAIN_VIEW } from '../../view/fixtures/plain';
import { frameAddress, PARAMETERS, parametersFor, parametersOf, webAddress } from './address';

const element = (attributes: Readonly<Record<string, string>>) => ({
  getAttribute: (name: string) => new Map(Object.entries(attributes)).get(name) ?? null,
});

describe('the attributes of the element', () => {
  it.each(PARAMETERS)('%s is a parameter of the page', (name) => {
    // Longer than any value may be: what the page knows, it complains of.
    const { faults } = parseView(`?${name}=${'x'.repeat(500)}`, PLAIN_VIEW);
    expect(faults.map(({ parameter }) => parameter)).toEqual([name]);
  });

  it('make a query, each escaped, and nothing else does', () => {
    const parameters = parametersOf(element({ event: 'a&b=c', from: '2025-06-13', src: 'x', onclick: 'y' }));
    expect(`${parameters}`).toBe('from=2025-06-13&event=a%26b%3Dc');
  });

  it('name a step of a tour, which a link in the text does not take over', () => {
    const own = element({ tour: 'one-call', step: '2' });
    expect(`${parametersOf(own)}`).toBe('tour=one-call&step=2');
    expect(`${parametersFor(new URL('https://example.org/?tour=other'), own)}`).toBe('tour=other');
  });

  it('lend a link their look, not what they show', () => {
    const own = element({
      event: 'one',
      kinds: 'call',
      from: '2025-06-01',
      theme: 'dark',
      lang: 'en',
      projection: 'globe',
    });
    const link = new URL('https://example.org/?event=two&projection=mercator&mode=explore&utm_source=x');
    expect(Object.fromEntries(parametersFor(link, own))).toEqual({
      event: 'two',
      projection: 'mercator',
      theme: 'dark',
      lang: 'en',
    });
  });
});

describe('an address for a frame', () => {
  it.each([
    ['../map/', 'https://example.org/map/'],
    ['//example.net/x', 'https://example.net/x'],
    ['http://localhost:4173/', 'http://localhost:4173/'],
  ])('%s is taken', (text, href) => {
    expect(webAddress(text, 'https://example.org/articles/one')?.href).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' \tJaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'vbscript:x',
    'http://',
  ])('%j is not', (text) => {
    expect(webAddress(text, 'https://example.org/articles/one')).toBeNull();
  });

  it('lies beside any page of the site', () => {
    const parameters = new URLSearchParams({ event: 'one' });
    for (const site of [
      'https://e.org/map/',
      'https://e.org/map/index.html?x#y',
      'https://e.org/map/embed.js',
    ])
      expect(frameAddress(new URL(site), parameters)).toBe('https://e.org/map/embed.html?event=one');
  });
});
