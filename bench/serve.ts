import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves folders on this machine, each with its data file replaced; the address of a folder and a number of events. */
export async function serve(
  folders: readonly string[],
  textOf: (events: number) => string,
): Promise<{ readonly urlOf: (folder: string, events: number) => string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const [, folderIndex, events, ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split(
      '/',
    );
    const folder = resolve(folders[Number(folderIndex)] ?? '');
    const path = rest.join('/') || 'index.html';
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-store');
    if (path === 'data/events.geojson') return response.end(textOf(Number(events)));
    const file = join(folder, normalize(path));
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    return response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    urlOf: (folder, events) => `http://127.0.0.1:${address.port}/${folders.indexOf(folder)}/${events}/`,
    close: () => server.close(),
  };
}
