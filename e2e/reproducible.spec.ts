import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './harness';

const PARTS = ['src', 'data', 'docs', 'public', 'index.html', 'embed.html', 'speaker.html'];
const SETTINGS = ['package.json', 'package-lock.json', 'vite.config.ts', 'LICENSE'];
const TYPES = ['tsconfig.json', 'tsconfig.base.json', 'tsconfig.core.json'];

/** Every file of a folder, by its path there. */
async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}

test('built elsewhere, in another time zone and language, the site is the same to the byte', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'readout-'));
  try {
    for (const part of [...PARTS, ...SETTINGS, ...TYPES])
      await cp(part, join(copy, part), { recursive: true });
    await symlink(resolve('node_modules'), join(copy, 'node_modules'));
    const { SITE_URL: _, ...env } = process.env;
    await promisify(execFile)('npm', ['run', 'build'], {
      cwd: copy,
      env: { ...env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      maxBuffer: 2 ** 24,
    });
    const [here, there] = await Promise.all([filesIn(resolve('dist')), filesIn(join(copy, 'dist'))]);
    expect([...there.keys()]).toEqual([...here.keys()]);
    const unlike = [...here].filter(([path, bytes]) => !there.get(path)?.equals(bytes)).map(([path]) => path);
    expect(unlike).toEqual([]);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});
