import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawing, drawSheet, SHEETS, type Sheet, sizeOf } from '../../export';
import type { Frame } from '../../geo';
import { tag } from './tag';

/** Draws a sheet as PNG, at a size in px. */
export type Rasterize = (sheet: Sheet, size: Frame) => Promise<Uint8Array> | Uint8Array;

/** What the picture of the first view is called in the published folder. */
export const PICTURE = 'picture.png';

/**
 * Writes the picture of what is drawn into a folder, for systems that refuse frames, and gives the `<link>` that tells the
 * page of it: where it is, how large, and what it shows in words.
 */
export async function writePicture(drawing: Drawing, rasterize: Rasterize, folder: string): Promise<string> {
  const sheet = drawSheet(drawing, SHEETS.article);
  const size = sizeOf(sheet.frame, 1);
  writeFileSync(join(folder, PICTURE), await rasterize(sheet, size));
  return tag('link', {
    rel: 'image_src',
    href: `./${PICTURE}`,
    type: 'image/png',
    'data-width': size.width,
    'data-height': size.height,
    title: `${sheet.title}. ${sheet.description}`,
  });
}
