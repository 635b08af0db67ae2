import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { drawingOf } from '../../export/fixtures/picture';
import { PICTURE, writePicture } from './picture.node';

it('the picture of the first view is written as large as it is said to be, with what it shows in words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-picture-'));
  const drawing = drawingOf({});
  const caption = { dates: 'A "day"', line: 'This & that.', address: null };
  const sizes: unknown[] = [];
  const link = await writePicture(
    { ...drawing, caption },
    (sheet, { width, height }) => {
      sizes.push(sheet.frame.width, width);
      return PNG.sync.write(new PNG({ width, height }));
    },
    folder,
  );
  const { width, height } = PNG.sync.read(readFileSync(join(folder, PICTURE)));
  rmSync(folder, { recursive: true });
  expect(sizes).toEqual([800, 1200]);
  expect(link).toBe(
    `<link rel="image_src" href="./picture.png" type="image/png" data-width="${width}" data-height="${height}" title="Strikes and calls. A &quot;day&quot;. This &amp; that.">`,
  );
});
