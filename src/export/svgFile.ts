import type { Frame } from '../geo';
import { type SvgNode, svg, toMarkup } from '../svg';
import { SANS } from './bare';
import type { Sheet } from './sheet';

const UNREADABLE_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A sheet as an SVG file of a size in px, with the rules of the fonts that it brings along. */
export function svgFile(sheet: Sheet, size: Frame, fonts: readonly string[] = []): string {
  const { frame, title, description, nodes } = sheet;
  const file: SvgNode = svg(
    'svg',
    'file',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${frame.width} ${frame.height}`,
      'font-family': SANS,
      'aria-labelledby': 'title',
      'aria-describedby': 'description',
    },
    [
      svg('title', 'title', { id: 'title' }, title),
      svg('desc', 'description', { id: 'description' }, description),
      fonts.length > 0 && svg('style', 'fonts', {}, fonts.join('\n')),
      ...nodes,
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup([file]).replace(UNREADABLE_IN_XML, '')}\n`;
}
