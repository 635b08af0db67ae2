import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escaped, tag } from './tag';

/** A page to read, which needs no script. */
export interface ReadingPage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** The way to the site's folder: `./` or `../`. */
  readonly root: string;
  /** The `<link>`s to the site's style sheets, as the first page has them. */
  readonly stylesheets: string;
  /** What else its head says, as markup. */
  readonly head?: string;
  readonly content: ReactElement;
}

/** A page to read as HTML. */
export function pageMarkup({ lang, dir, title, root, stylesheets, head = '', content }: ReadingPage): string {
  const inHead = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    `<title>${escaped(title)}</title>`,
    tag('link', { rel: 'icon', href: `${root}icon.svg`, type: 'image/svg+xml' }),
    head,
    stylesheets.replaceAll('href="./', `href="${root}`),
  ].join('');
  const body = `<body class="reading-page">${renderToStaticMarkup(content)}</body>`;
  return `<!doctype html><html lang="${escaped(lang)}" dir="${dir}"><head>${inHead}</head>${body}</html>\n`;
}
