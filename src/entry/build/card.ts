import { CARD, sizeOf } from '../../export';
import { EMBED_HEIGHT } from '../../theme';
import { tag } from './tag';

/** Who publishes: the name that cards bear besides the story's. */
export const NAME = 'Readout';
/** The size of a card's picture in px. */
export const CARD_SIZE = sizeOf(CARD, 1);
/** The size that a system without a say in it gives the frame, in px. */
const FRAME = { width: 720, height: EMBED_HEIGHT.wide } as const;

/** A page as other sites show links to it. All its addresses are absolute. */
export interface Card {
  /** The folder that the site is published in, with a slash at its end. */
  readonly site: string;
  /** The page in it; empty for the site's own. */
  readonly path: string;
  readonly kind: 'website' | 'article';
  readonly title: string;
  readonly description: string;
  /** Where its picture is in the site, and what it shows; null where the build has made none. */
  readonly picture: { readonly path: string; readonly alt: string } | null;
  /** Where in the site systems find what to embed for a link to the page. */
  readonly oembed: string;
}

/** What the head of a page says of it to sites that show links: its one address, Open Graph, X's card, oEmbed. */
export function cardTags({ site, path, kind, title, description, picture, oembed }: Card): string {
  const url = site + path;
  const graph = (property: string, content: string | number) => tag('meta', { property, content });
  const card = (name: string, content: string) => tag('meta', { name, content });
  return [
    tag('link', { rel: 'canonical', href: url }),
    tag('link', { rel: 'alternate', type: 'application/json+oembed', href: site + oembed, title }),
    graph('og:type', kind),
    graph('og:site_name', NAME),
    graph('og:url', url),
    graph('og:title', title),
    graph('og:description', description),
    card('twitter:card', picture ? 'summary_large_image' : 'summary'),
    card('twitter:title', title),
    card('twitter:description', description),
    ...(picture
      ? [
          graph('og:image', site + picture.path),
          graph('og:image:type', 'image/png'),
          graph('og:image:width', CARD_SIZE.width),
          graph('og:image:height', CARD_SIZE.height),
          graph('og:image:alt', picture.alt),
          card('twitter:image', site + picture.path),
          card('twitter:image:alt', picture.alt),
        ]
      : []),
  ].join('');
}

/** What oEmbed says of a page: the frame to put where somebody has pasted its link. `frame` writes it at a height in px. */
export function oembedOf({ site, title, picture }: Card, frame: (height: number) => string): string {
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    provider_name: NAME,
    provider_url: site,
    title,
    ...FRAME,
    html: frame(FRAME.height),
    ...(picture && {
      thumbnail_url: site + picture.path,
      thumbnail_width: CARD_SIZE.width,
      thumbnail_height: CARD_SIZE.height,
    }),
  });
}
