import { existsSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawSheet, SHEETS } from '../../export';
import { drawingOf } from '../../export/fixtures/picture';
import { svg } from '../../svg';
import { findRasterizer, fontFilesIn } from './rasterize.node';

afterEach(() => vi.restoreAllMocks());

describe('what draws pictures in the build', () => {
  it('has all fonts of the page, by the names that pictures call them', () => {
    const fonts = fontFilesIn(readFileSync('src/ui/fonts.css', 'utf8'));
    expect(new Set(fonts.map(({ family }) => family))).toEqual(new Set(['Inter', 'Source Serif 4']));
    expect(fonts).toHaveLength(5);
    for (const { file } of fonts) expect(existsSync(file), file).toBe(true);
  });

  it('writes in every weight, every letter of our names, and arrows, and no empty boxes', async () => {
    const rasterize = await findRasterizer();
    if (!rasterize) throw new Error('The package @napi-rs/canvas does not run on this machine.');
    const { placed } = drawSheet(drawingOf({ kinds: [] }), SHEETS.square);
    const inkOf = async (text: string, weight: number) => {
      const nodes = [svg('text', 'text', { x: 4, y: 40, 'font-size': 40, 'font-weight': weight }, text)];
      const frame = { width: 60, height: 60 };
      const sheet = { frame, nodes, placed, title: '', description: '' };
      const { data } = PNG.sync.read(Buffer.from(await rasterize(sheet, frame)));
      return Array.from({ length: 3600 }, (_, i) => data[i * 4 + 3] ?? 0);
    };
    const box = await inkOf('\ue000', 400);
    for (const text of ['ș', 'ă', '←', '→', '↖', 'Ü']) expect(await inkOf(text, 400), text).not.toEqual(box);
    const sums = await Promise.all(
      [400, 500, 600, 700].map(async (weight) => (await inkOf('M', weight)).reduce((a, b) => a + b)),
    );
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(new Set(sums).size).toBe(4);
  });

  it('is done without where the machine has none, and one line says so', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await findRasterizer(() => Promise.reject(new Error('Cannot find native binding.')))).toBeNull();
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^No pictures are made: .*@napi-rs\/canvas/)]]);
  });
});
