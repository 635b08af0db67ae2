import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { escaped, tag } from './tag';

/** A page to read, which needs no script. */
export interface ReadingPage {
  readonly lang: string;
  readonly title: string;
  /** The way to the site's folder: `./` or `../`. */
  readonly root: string;
  /** The `<link>` to the site's style sheet, as the first page has it. */
  readonly stylesheet: string;
  /** What else its head says, as markup. */
  readonly head?: string;
  readonly content: ReactElement;
}

/** A page to read as HTML. */
export function pageMarkup({ lang, title, root, stylesheet, head = '', content }: ReadingPage): string {
  const inHead = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    `<title>${escaped(title)}</title>`,
    tag('link', { rel: 'icon', href: `${root}icon.svg`, type: 'image/svg+xml' }),
    head,
    stylesheet.replace('href="./', `href="${root}`),
  ].join('');
  const body = `<body class="reading-page">${renderToStaticMarkup(content)}</body>`;
  return `<!doctype html><html lang="${escaped(lang)}"><head>${inHead}</head>${body}</html>\n`;
}
