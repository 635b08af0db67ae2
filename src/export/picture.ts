import { SANS } from './bare';
import { embedFonts } from './embedFonts';
import { facesOf } from './fonts';
import { type Format, type Scale, SHEETS, sizeOf } from './formats';
import { type Progress, pass } from './progress';
import { rasterize } from './raster';
import { type Drawing, drawSheet } from './sheet';
import { svgFile } from './svgFile';

/** What picture is asked for. */
export interface PictureOrder {
  readonly type: 'png' | 'svg';
  readonly format: Format;
  readonly scale: Scale;
}

/**
 * A picture as a file. `prepare` gives what it is drawn from. Between its steps the page answers; rejects with the
 * signal's reason when it is aborted, with `TooLarge` when the browser has no room for it.
 */
export async function pictureFile(
  prepare: () => Promise<Drawing>,
  { type, format, scale }: PictureOrder,
  progress: Progress,
): Promise<Blob> {
  await pass(progress, 0.05);
  const drawing = await prepare();
  await pass(progress, 0.2);
  const sheet = drawSheet(drawing, SHEETS[format]);
  await pass(progress, 0.4);
  const size = sizeOf(sheet.frame, type === 'png' ? scale : 1);
  if (type === 'png') {
    const { signal, onDone } = progress;
    return rasterize(sheet, size, { signal, onDone: (share) => onDone(0.4 + 0.6 * share) });
  }
  const fonts = await embedFonts(facesOf(sheet.nodes, SANS), progress.signal);
  await pass(progress, 0.8);
  return new Blob([svgFile(sheet, size, fonts)], { type: 'image/svg+xml' });
}
