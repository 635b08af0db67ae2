/**
 * How high the map in an article is before anything is opened in it, in px, where it is narrow and where it is wide: room
 * that hosts keep free for it. It is what `entry/embed.css` comes to, and a browser test measures it.
 */
export const EMBED_HEIGHT = { narrow: 472, wide: 626 } as const;
/** From this width on, in px, the map in an article is wide. */
export const EMBED_WIDE = 600;
