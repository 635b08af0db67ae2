import { encode } from 'uqr';
import { type SvgNode, svg, toMarkup } from '../svg';

/** Modules of white around a code, which readers need to find it. */
const QUIET = 4;

/** A QR code: black on white whatever the look, since that is what readers of codes look for. */
export interface QrCode {
  /** Its width and height in modules, with the white around it. */
  readonly size: number;
  readonly nodes: readonly SvgNode[];
}

/** A text as a QR code; null where it is too long for one. */
export function qrCode(text: string): QrCode | null {
  try {
    const { size, data } = encode(text, { ecc: 'M', border: QUIET });
    const d = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x},${y}h1v1h-1z` : ''))).join('');
    return {
      size,
      nodes: [
        svg('rect', 'ground', { width: size, height: size, fill: '#ffffff' }),
        svg('path', 'modules', { d, fill: '#000000', 'shape-rendering': 'crispEdges' }),
      ],
    };
  } catch {
    return null;
  }
}

/** A QR code as an SVG file, for paper and slides. */
export function qrFile({ size, nodes }: QrCode): Blob {
  const file = svg(
    'svg',
    'file',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` },
    nodes,
  );
  return new Blob([toMarkup([file])], { type: 'image/svg+xml' });
}
