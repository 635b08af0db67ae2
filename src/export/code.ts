import { serializeView, type View, type ViewContext } from '../view';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** What an article embeds. */
export interface Embedding {
  /** The folder that the page is in, as an absolute address with a slash at its end. */
  readonly base: string;
  readonly view: View;
  /** What the page shows when a link says nothing; and what its embed does. */
  readonly defaults: { readonly page: View; readonly embed: View };
  /** Says what the frame shows, to whoever does not see it. */
  readonly title: string;
  /** The words of the link below it. */
  readonly words: string;
  /** Room kept for the frame, in px. */
  readonly height: number;
}

/** The address of a view in the page itself; a step of a tour that `context` has is all that is said of its view. */
export const addressOf = (base: string, view: View, defaults: View, context?: ViewContext): string =>
  `${base}${serializeView(view, defaults, context)}`;

/** A link for where nothing else is shown. */
const linkTo = ({ base, view, defaults, words }: Embedding) =>
  `<a href="${escaped(addressOf(base, view, defaults.page))}">${escaped(words)}</a>`;

/** The part of a link that the embed needs: that it is one, its file says. */
const queryOf = ({ view, defaults }: Embedding) =>
  serializeView({ ...view, mode: defaults.embed.mode }, defaults.embed);

/** A plain frame, for any system that takes one: it asks for no script of ours on the host's page. */
export function frameCode(embedding: Embedding): string {
  const { base, title, height } = embedding;
  const src = `${base}embed.html${queryOf(embedding)}`;
  return [
    `<iframe src="${escaped(src)}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${height}" style="border:0;width:100%" loading="lazy"`,
    '  sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"',
    '  allow="fullscreen" referrerpolicy="strict-origin-when-cross-origin"></iframe>',
    `<p>${linkTo(embedding)}</p>`,
  ].join('\n');
}

/** The web component, for hosts that take a script: it keeps its place free and grows with what it shows. */
export function componentCode(embedding: Embedding): string {
  const { base, title } = embedding;
  const parameters = [...new URLSearchParams(queryOf(embedding))];
  const attributes = [...parameters, ['title', title] as const].map(
    ([name, value]) => `${name}="${escaped(value)}"`,
  );
  return [
    `<script src="${escaped(`${base}embed.js`)}" defer></script>`,
    `<readout-map ${attributes.join(' ')}>`,
    `  ${linkTo(embedding)}`,
    '</readout-map>',
  ].join('\n');
}

/** A picture that stands for the map where no frame may. */
export interface StandIn {
  /** Its absolute address. */
  readonly src: string;
  /** What it shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A picture that leads to the page, for systems that refuse frames. It shows the story's first view, whatever the view. */
export function pictureCode(embedding: Embedding, { src, alt, width, height }: StandIn): string {
  const { base, view, defaults } = embedding;
  return [
    `<a href="${escaped(addressOf(base, view, defaults.page))}"><img src="${escaped(src)}"`,
    `  alt="${escaped(alt)}"`,
    `  width="${width}" height="${height}" style="max-width:100%;height:auto" loading="lazy"></a>`,
    `<p>${linkTo(embedding)}</p>`,
  ].join('\n');
}
