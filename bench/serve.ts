import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { converted } from './convert';
import { Link } from './link';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};
const WORLD = join(import.meta.dirname, '../data/basemap/world.json');

/** The address of a folder and a number of events, and the link that leads to a folder. */
export interface Served {
  readonly urlOf: (folder: string, events: number) => string;
  readonly linkOf: (folder: string) => Link;
  /** Makes what pages will ask for, so that none waits for it. */
  readonly prepare: (name: string, events: number) => void;
  readonly close: () => void;
}

/** Serves folders on this machine, gzipped as a host does, each with the data of so many events in `data/`. */
export async function serve(folders: readonly string[], textOf: (events: number) => string): Promise<Served> {
  const links = folders.map(() => new Link());
  const bodies = new Map<string, Buffer>();
  const kept = (key: string, make: () => string | Buffer | null): Buffer | null => {
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const body = make();
    if (body === null) return null;
    const zipped = key.endsWith('.woff2') || key.endsWith('.woff') ? Buffer.from(body) : gzipSync(body);
    bodies.set(key, zipped);
    return zipped;
  };
  const dataOf = (name: string, events: number) =>
    kept(`${events}/${name}`, () =>
      converted(
        name,
        () => textOf(events),
        () => readFileSync(WORLD, 'utf8'),
      ),
    );
  const fileOf = (folder: string, path: string) => {
    const file = join(folder, normalize(path));
    return file.startsWith(folder) && existsSync(file) && statSync(file).isFile()
      ? kept(file, () => readFileSync(file))
      : null;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, folderIndex, events, ...rest] = pathname.split('/');
    const path = rest.join('/') || 'index.html';
    const data = path.startsWith('data/') ? dataOf(path.slice('data/'.length), Number(events)) : null;
    const body = data ?? fileOf(resolve(folders[Number(folderIndex)] ?? ''), path);
    response.setHeader('Cache-Control', 'no-store');
    if (body === null) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
    if (!/\.woff2?$/.test(path)) response.setHeader('Content-Encoding', 'gzip');
    void links[Number(folderIndex)]?.send(response, path, body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    urlOf: (folder, events) => `http://127.0.0.1:${address.port}/${folders.indexOf(folder)}/${events}/`,
    linkOf: (folder) => {
      const link = links[folders.indexOf(folder)];
      if (link === undefined) throw new Error(`${folder} is not served`);
      return link;
    },
    prepare: (name, events) => {
      dataOf(name, events);
    },
    close: () => server.close(),
  };
}
