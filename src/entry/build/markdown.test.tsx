import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { markdown } from './markdown';

const html = (text: string, linkTo?: (href: string) => string) =>
  renderToStaticMarkup(markdown(text, linkTo));

describe('markdown', () => {
  it('makes headings, paragraphs and lists, with lines put together', () => {
    expect(html('# A\n\n## B\n\nOne\ntwo.\n\n- x\n  y\n- z\n\n1. p\n2. q')).toBe(
      '<h1>A</h1><h2>B</h2><p>One two.</p><ul><li>x y</li><li>z</li></ul><ol><li>p</li><li>q</li></ol>',
    );
  });

  it('makes links, stress and code, and leaves underscores in words alone', () => {
    expect(html('**a** _b_ `c_d` e_f_g [h](../i?j=k&l=m)!', (href) => href.replace('../', './'))).toBe(
      '<p><strong>a</strong> <em>b</em> <code>c_d</code> e_f_g <a href="./i?j=k&amp;l=m">h</a>!</p>',
    );
  });

  it('takes what looks like markup for text', () => {
    expect(html('a <b onclick="x">')).toBe('<p>a &lt;b onclick=&quot;x&quot;&gt;</p>');
  });

  it('refuses what it cannot write out', () => {
    for (const text of ['| a | b |', '> a', '```\na\n```', '#### a', '![a](b)'])
      expect(() => html(text)).toThrow('not among the Markdown');
  });

  it('writes out the teacher’s guide without a mark left over', () => {
    const guide = html(readFileSync('docs/teaching.md', 'utf8'));
    expect(guide).not.toMatch(/\*\*|\]\(|(?:^|\s)_\w|`/);
    expect(guide.match(/<h2>/g)?.length).toBeGreaterThan(8);
  });
});
