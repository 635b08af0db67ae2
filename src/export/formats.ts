import type { Frame } from '../geo';

export const FORMATS = ['article', 'square', 'vertical'] as const;
/** A shape of picture: for an article, for a square post, for a tall screen. */
export type Format = (typeof FORMATS)[number];

/** How many times its usual size a picture is made. */
export const SCALES = [1, 2, 3] as const;
export type Scale = (typeof SCALES)[number];

/** What a picture is laid out in, in px: of a given height, or as high as a map of a given height makes it. */
export type SheetShape =
  | { readonly width: number; readonly height: number }
  | { readonly width: number; readonly mapHeight: number };

export const SHEETS: Readonly<Record<Format, SheetShape>> = {
  article: { width: 800, mapHeight: 450 },
  square: { width: 720, height: 720 },
  vertical: { width: 720, height: 900 },
};

/** Px of a picture at its usual size to one of its layout, so that words are read at the width of a column of text. */
const ENLARGED = 1.5;

/** The size in px of a picture laid out in a frame: at scale 1, 1200 wide for an article, 1080 × 1080 or 1080 × 1350. */
export const sizeOf = ({ width, height }: Frame, scale: Scale): Frame => ({
  width: Math.round(width * ENLARGED * scale),
  height: Math.round(height * ENLARGED * scale),
});
