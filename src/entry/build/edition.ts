import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Edition } from '../offline/worker';

/** What the worker that keeps the site is called: at the top of the folder, which is all that it may serve. */
export const WORKER = 'sw.js';

/** What a reader of the page never asks for: the worker itself, what hosts read, embeds, and what is made for other sites. */
const ASIDE =
  /^(?:sw[.]js|_headers|readout[.]html|picture[.]png|card[.]png|oembed[.]json|embed[.](?:html|js)|(?:assets\/embed-|examples\/|event\/).*)$/;

/** The paths of a built site's files that are kept for use without a network, in order; the first page's is empty. */
export const keptFiles = (paths: readonly string[]): string[] =>
  paths
    .filter((path) => !ASIDE.test(path))
    .map((path) => (path === 'index.html' ? '' : path))
    .sort();

/** What a built folder holds for use without a network; its version is a hash of all of it. */
export function editionOf(folder: string): Edition {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  const files = keptFiles(paths);
  const hash = createHash('sha256');
  for (const path of files)
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path || 'index.html')))
      .update('\0');
  return { version: hash.digest('hex').slice(0, 12), files };
}

/** Tells the worker of a built folder what the site consists of, once all of it is written. */
export function writeEdition(folder: string): void {
  const file = join(folder, WORKER);
  const edition = JSON.stringify(editionOf(folder));
  writeFileSync(file, `self.edition=${edition};\n${readFileSync(file, 'utf8')}`);
}
