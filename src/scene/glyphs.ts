import type { Kind } from '../dataset';

const disc = (x: number, y: number, r: number) =>
  `M${x - r},${y}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z`;
/** A disc wound the other way, so that the nonzero rule cuts it out. */
const hole = (x: number, y: number, r: number) =>
  `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`;
const bar = (x: number, y: number, width: number, height: number) =>
  `M${x},${y}h${width}v${height}h${-width}z`;

/**
 * One shape for each kind, as path data to fill (nonzero rule, no stroke) in a box of 16 × 16 units centred on
 * 0,0. Map, axis, list and legend draw the same ten, told apart by outline alone.
 */
export const GLYPHS: Readonly<Record<Kind, string>> = {
  strike:
    'M0,-8L1.5,-3.6L5.3,-5.3L3.6,-1.5L8,0L3.6,1.5L5.3,5.3L1.5,3.6L0,8L-1.5,3.6L-5.3,5.3L-3.6,1.5L-8,0L-3.6,-1.5L-5.3,-5.3L-1.5,-3.6z',
  call: `M-6.2,3.4A6.2,9.2 0 0 1 6.2,3.4H4.4A4.4,7.4 0 0 0 -4.4,3.4z${disc(-5.3, 3.4, 2.6)}${disc(5.3, 3.4, 2.6)}`,
  message: `M0,-4.4L4.4,0L0,4.4L-4.4,0z${[-8, -5.6, 4.4, 6.8].map((x) => bar(x, -1, 1.2, 2)).join('')}`,
  meeting: disc(-3, 0, 4.8) + hole(-3, 0, 2.9) + disc(3, 0, 4.8) + hole(3, 0, 2.9),
  statement: [-7.5, 0.5]
    .map(
      (x) =>
        `M${x},1.6C${x},-2.4 ${x + 2.2},-5.4 ${x + 6},-6.2L${x + 6.5},-4.4C${x + 4.7},-3.8 ${x + 3.7},-2.6 ${x + 3.6},-1.2`,
    )
    .map((path, i) => `${path}A3.5,3.5 0 1 1 ${i * 8 - 7.5},1.6z`)
    .join(''),
  decision: 'M-7,-7H7V7H-7zM-5,0.3L-1.6,3.9L5,-3.2L3.4,-4.7L-1.6,0.7L-3.4,-1.3z',
  mediation: `M-8,6V3.2A8,8.6 0 0 1 8,3.2V6H5.8V3.2A5.8,6.4 0 0 0 -5.8,3.2V6z${disc(0, -4.4, 3.2)}`,
  protest:
    'M-6,-7.6H-4.2V7.6H-6zM-4.2,-7C-1.6,-8.4 0.4,-5.2 6.8,-6.6L4.6,-2.6L6.8,1.2C0.4,2.4 -1.6,-0.6 -4.2,0.8z',
  measure: `${bar(-5.8, 2, 2, 5.5)}${bar(3.8, 2, 2, 5.5)}M-8,-4.5H8V2H-8zM-5.8,0.5H-3.4L-0.9,-3H-3.3zM0.6,0.5H3L5.5,-3H3.1z`,
  toll: `${[-6.4, -2.9, 0.9, 4.6].map((x) => bar(x, -6.5, 1.8, 13)).join('')}M-8,4.4L7.2,-5.6L8,-4.2L-7.2,5.8z`,
};
