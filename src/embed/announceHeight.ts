import { type Asking, announcements, answer, askedBy } from './heights';

/** Ways of asking that are told of every later change, too; the others hear of it anyway. */
const isToldLater = ({ way }: Asking) => way === 'iframe-resizer' || way === 'mastodon';

/**
 * Tells the page around the frame how high the content is, in px, once it has a height and whenever that changes, in the
 * ways that `announcements` knows; a host that asks is answered its own way. An unframed page says nothing. The function
 * returned ends it.
 */
export function announceHeight(content: HTMLElement, frame: Window = window): () => void {
  const { parent, location } = frame;
  if (parent === frame) return () => {};
  const asked = new Map<Asking['way'], Asking>();
  let told = 0;
  // The host may be sandboxed, and so without an origin to name; a height is no secret.
  const post = (message: unknown) => parent.postMessage(message, '*');
  const measure = () => Math.ceil(content.getBoundingClientRect().height);
  const tell = () => {
    const height = measure();
    // A frame that is not shown has no height.
    if (height === 0 || height === told) return;
    told = height;
    for (const message of announcements(height, location)) post(message);
    for (const asking of asked.values()) post(answer(asking, height, frame.innerWidth, location));
  };
  const onMessage = (event: MessageEvent) => {
    // Before anything is read of it: reading takes as long as a message is large.
    if (event.source !== parent) return;
    const asking = askedBy(event.data, location);
    if (asking === null) return;
    if (isToldLater(asking)) asked.set(asking.way, asking);
    if (told > 0) post(answer(asking, told, frame.innerWidth, location));
  };
  // An observer says nothing in a frame that is out of sight, which has its height all the same.
  tell();
  const observer = new ResizeObserver(tell);
  observer.observe(content);
  frame.addEventListener('message', onMessage);
  return () => {
    observer.disconnect();
    frame.removeEventListener('message', onMessage);
  };
}
