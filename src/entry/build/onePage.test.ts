import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OnePageParts, onePage } from './onePage';

const PARTS: OnePageParts = {
  page: readFileSync('index.html', 'utf8'),
  head: 'head()',
  script: 'run("</script><!-- $& -->")',
  styles: 'a{b:c}',
  icon: '<svg xmlns="x"/>',
  data: {},
  licences: [{ name: 'a & b', file: 'licences/a-b.txt', text: '<you may>' }],
  site: null,
};

/** What stands between the tags of elements that are run or that style. */
const inner = (html: string, element: RegExp) => [...html.matchAll(element)].map(([, text]) => text ?? '');

describe('the page as one file', () => {
  const html = onePage(PARTS);
  const scripts = inner(html, /<script>([\s\S]*?)<\/script>/g);

  it('allows by its policy what it runs itself, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hashes = [...scripts, ...inner(html, /<style>([\s\S]*?)<\/style>/g)].map(
      (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(hashes).toHaveLength(3);
    for (const hash of hashes) expect(policy).toContain(hash);
    const allowed = policy.split('; ').flatMap((directive) => directive.split(' ').slice(1));
    expect(new Set(allowed)).toEqual(new Set(["'none'", "'script'", 'default', 'data:', ...hashes]));
  });

  it('runs code whatever strings are in it, and asks for no other file', () => {
    const said: unknown[] = [];
    new Function('run', scripts.at(-1) ?? '')((words: unknown) => said.push(words));
    expect(said).toEqual(['</script><!-- $& -->']);
    expect(html).not.toMatch(/(?:src|href)="[.]?\//);
    expect(html).not.toContain('type="module"');
  });

  it('has the licences in it, as text', () => {
    expect(html).toContain(
      '<section id="licence-a-b"><h2>a &amp; b</h2><pre class="file-licence">&lt;you may&gt;</pre>',
    );
  });

  it('says where the site is published, where somebody has said so', () => {
    expect(html).not.toContain('readout:home');
    const known = onePage({ ...PARTS, site: 'https://example.org/a/' });
    expect(known).toContain('<meta name="readout:home" content="https://example.org/a/">');
  });

  it('is refused when the page has not what is to be replaced', () => {
    expect(() => onePage({ ...PARTS, page: '<html lang="en"></html>' })).toThrow(/has no/);
  });

  it('holds data as it is, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const page = onePage({ ...PARTS, data: { some: JSON.stringify(value) } });
        const packed = /id="packed-some">([A-Za-z0-9+/=]*)<\/script>/.exec(page)?.[1] ?? '';
        const text = inflateRawSync(Buffer.from(packed, 'base64')).toString();
        expect(text).toBe(JSON.stringify(value));
      }),
    );
  });
});
