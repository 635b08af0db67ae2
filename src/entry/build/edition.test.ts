import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { editionOf, keptFiles } from './edition';

describe('what is kept for use without a network', () => {
  const folders: string[] = [];
  const built = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-'));
    folders.push(folder);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('is all that a reader of the page may ask for, and nothing made for others', () => {
    const wanted = [
      'index.html',
      'about.html',
      'head.js',
      'assets/a-1.js',
      'data/events.geojson',
      'icon.svg',
    ];
    const others = [
      ...[
        'sw.js',
        '_headers',
        'readout.html',
        'picture.png',
        'card.png',
        'oembed.json',
        'embed.html',
        'embed.js',
      ],
      ...['assets/embed-1.js', 'examples/article.html', 'event/to-map.js', 'event/a.png'],
    ];
    expect(keptFiles([...wanted, ...others])).toEqual(['', ...wanted.slice(1)].sort());
  });

  it('has a name that changes with any of it, and with nothing else', () => {
    const site = { 'index.html': 'a', 'data/events.geojson': 'b', 'embed.html': 'c' };
    const { version } = editionOf(built(site));
    expect(editionOf(built(site)).version).toBe(version);
    expect(editionOf(built({ ...site, 'embed.html': 'd' })).version).toBe(version);
    for (const changed of [
      { ...site, 'index.html': 'd' },
      { ...site, 'data/events.geojson': 'd' },
      { ...site, 'data/more.json': '' },
      { 'index.html': 'a', 'embed.html': 'c' },
    ])
      expect(editionOf(built(changed)).version).not.toBe(version);
  });
});
