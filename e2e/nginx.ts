import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseHeaders } from '../src/entry/build/headers';
import { nginxLocations } from '../src/entry/build/hosting';

/** Where nginx may be: a reader's `PATH` on Debian lacks the folder that it is put in. */
function findNginx(): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
  if (found) return found;
  throw new Error('No nginx found. Install it: sudo apt-get install -y nginx-light');
}

/** The types of files that come with it. */
function typesOf(nginx: string): string {
  const told = execFileSync('sh', ['-c', '"$0" -V 2>&1', nginx], { encoding: 'utf8' });
  return join(dirname(/--conf-path=(\S+)/.exec(told)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types');
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** An nginx that serves the built site from a folder of a site. */
export interface Nginx {
  /** The folder's address, with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts nginx as whoever asks, with all its files in a folder of its own, and what `npm run headers -- nginx` writes. */
export async function serveByNginx(base: string): Promise<Nginx> {
  const nginx = findNginx();
  const folder = mkdtempSync(join(tmpdir(), 'readout-nginx-'));
  const site = join(folder, 'www', base);
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(resolve('dist'), site.replace(/\/$/, ''));
  writeFileSync(
    join(folder, 'readout.conf'),
    nginxLocations(parseHeaders(readFileSync('dist/_headers', 'utf8')), base),
  );
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr notice;
events {}
http {
  include ${typesOf(nginx)};
  access_log off;
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    include ${folder}/readout.conf;
  }
}
`,
  );
  const running = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((end) => running.once('close', () => end()));
  await new Promise<void>((ready, fail) => {
    let said = '';
    running.stderr.on('data', (words) => {
      said += words;
      // Once it listens it says how it waits for requests.
      if (said.includes('event method')) ready();
    });
    running.once('error', fail);
    running.once('close', () => fail(new Error(`nginx has ended: ${said}`)));
  });
  return {
    url: `http://127.0.0.1:${port}${base}`,
    async close() {
      running.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
