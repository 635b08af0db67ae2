import { describe, expect, it } from 'vitest';
import { toMarkup } from './markup';
import { svg } from './node';

describe('toMarkup', () => {
  it('writes attributes and text so that neither can break out', () => {
    const hostile = '"><script>alert(1)</script>&';
    const markup = toMarkup([svg('text', 'a', { 'aria-label': hostile }, hostile)]);
    expect(markup).toBe(
      '<text aria-label="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</text>',
    );
  });

  it('leaves out what is null, undefined or false, keeps 0, and rounds to a hundredth', () => {
    const attributes = { a: null, b: undefined, c: false, d: 0, e: 1 / 3, f: true };
    expect(toMarkup([svg('g', 'a', attributes, [null, svg('path', 'b', {}), false])])).toBe(
      '<g d="0" e="0.33" f="true"><path/></g>',
    );
  });
});
