import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { packedId } from '../packedFiles';
import { escaped, tag } from './tag';

/** What the page as one file is called. */
export const ONE_PAGE = 'readout.html';

/** What the page as one file is put together from. */
export interface OnePageParts {
  /** The page as others are built from it: `index.html`, with its slots. */
  readonly page: string;
  /** What runs before the first paint, and what runs the page; classic scripts both. */
  readonly head: string;
  readonly script: string;
  readonly styles: string;
  readonly icon: string;
  /** Files of data as JSON, by the names that the script knows. */
  readonly data: Readonly<Record<string, string>>;
  readonly licences: readonly { readonly name: string; readonly file: string; readonly text: string }[];
  /** Where the site is published, with a slash at its end; null where nobody has said so. */
  readonly site: string | null;
}

/** Slots that are filled once the first view has been drawn. */
export const SLOTS = { first: '<!--first-view-->', about: '<!--about-->' } as const;

/** Code that no HTML parser ends early, whatever strings are in it. */
const unbroken = (code: string) => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but what stands in the file itself is run, and nothing at all is asked for. */
const policyFor = (scripts: readonly string[], styles: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    'font-src data:',
    // The fonts, which pictures to be kept take from the style sheet.
    'connect-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The one that head.js makes: it lets none of the file's own be started by an address, for it has none.
    'trusted-types default',
  ].join('; ');

const packed = (name: string, json: string) =>
  `<script type="text/plain" id="${packedId(name)}">${deflateRawSync(JSON.stringify(JSON.parse(json)), { level: 9 }).toString('base64')}</script>`;

/** Where in the file a licence's text stands, by its path in the built site. */
export const licenceId = (file: string): string =>
  file.replace(/^licences\//, 'licence-').replace(/[.]txt$/, '');

/** Replaces what is there, once; throws where it is not. */
function put(page: string, old: string | RegExp, by: string): string {
  if (typeof old === 'string' ? !page.includes(old) : !old.test(page))
    throw new Error(`The page has no ${old}.`);
  return page.replace(old, () => by);
}

/** The page as one file, but for its slots: scripts, styles, fonts, data and licences in it, and a policy that allows only these. */
export function onePage({ page, head, script, styles, icon, data, licences, site }: OnePageParts): string {
  const [first, last] = [unbroken(head), unbroken(script)];
  const texts = licences.map(
    ({ name, file, text }) =>
      `<section id="${licenceId(file)}"><h2>${escaped(name)}</h2><pre class="file-licence">${escaped(text)}</pre></section>`,
  );
  const body = [
    `<div id="about" class="file-about">${SLOTS.about}<div class="about-page">${texts.join('')}</div></div>`,
    ...Object.entries(data).map(([name, json]) => packed(name, json)),
    `<script>${last}</script>`,
  ].join('\n');
  const steps: readonly (readonly [old: string | RegExp, by: string])[] = [
    ['<html lang="en">', '<html lang="en" data-file>'],
    [
      '<meta charset="utf-8" />',
      `<meta charset="utf-8" />${tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor([first, last], styles) })}`,
    ],
    ['href="./icon.svg"', `href="data:image/svg+xml,${encodeURIComponent(icon)}"`],
    [/\n *<link rel="apple-touch-icon"[^>]*>/, ''],
    [/\n *<link rel="manifest"[^>]*>/, ''],
    [
      '<!--head-->',
      `${site === null ? '' : tag('meta', { name: 'readout:home', content: site })}<style>${styles}</style>`,
    ],
    ['<script src="./head.js"></script>', `<script>${first}</script>`],
    [/\n *<script type="module"[^>]*><\/script>/, ''],
    ['</body>', `${body}\n</body>`],
  ];
  return steps.reduce((done, [old, by]) => put(done, old, by), page);
}
