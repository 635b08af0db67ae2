import { webAddress } from './address';
import { ReadoutMap } from './ReadoutMap';

/** Links that drive a map: `data-readout` has the id of its element. */
const LINKS = 'a[data-readout]';
const SCROLLED = 'a[data-readout][data-readout-scroll]';
/** The part of the height that text has, from its top, above which a line counts as read. */
const READING_LINE = 0.6;
/** ms for which the text must rest on a passage before the map follows: who scrolls past is spared the flights. */
const REST_MS = 150;
/** ms between a click and the scrolling that belongs to it: that of the focus before, or towards the map after. */
const CLICK_MS = 1000;

/** When each map was last moved by a click, in ms of the page's clock. */
const clicked = new WeakMap<ReadoutMap, number>();

function mapOf(link: HTMLAnchorElement): ReadoutMap | null {
  const map = document.getElementById(link.dataset.readout ?? '');
  return map instanceof ReadoutMap ? map : null;
}

/** Marks the link whose view the map shows, for style sheets and for those who listen. */
function mark(link: HTMLAnchorElement): void {
  for (const other of document.querySelectorAll<HTMLAnchorElement>(LINKS))
    if (other.dataset.readout === link.dataset.readout && other !== link)
      other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
}

function bringIntoView(map: ReadoutMap): void {
  const { top, bottom } = map.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  if (seen >= Math.min(bottom - top, innerHeight) / 2) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  map.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

function onClick(event: MouseEvent): void {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
  const map = link && mapOf(link);
  if (!map) return;
  const address = webAddress(link.href, document.baseURI);
  if (address && map.failed) return;
  event.preventDefault();
  if (!address) return;
  mark(link);
  clicked.set(map, performance.now());
  bringIntoView(map);
  map.show(address.href).catch(({ message }: Error) => {
    // The reader still gets what the link promised; a map that has been moved or loaded anew since is no failure.
    if (message !== 'superseded' && message !== 'unloaded') location.assign(address);
  });
}

/** Whether a link has been read so far; a map that stays above the text takes its height from it. */
function isRead(link: HTMLAnchorElement, map: ReadoutMap): boolean {
  const [line, box] = [link.getBoundingClientRect(), map.getBoundingClientRect()];
  const above = box.left < line.right && line.left < box.right && box.top < line.top;
  const top = above ? Math.min(Math.max(box.bottom, 0), innerHeight / 2) : 0;
  return line.top < top + (innerHeight - top) * READING_LINE;
}

/** The last of each map's links that has been read. */
function linksRead(): ReadonlyMap<ReadoutMap, HTMLAnchorElement> {
  const read = new Map<ReadoutMap, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(SCROLLED)) {
    const map = mapOf(link);
    if (map && isRead(link, map)) read.set(map, link);
  }
  return read;
}

function followScrolling(): void {
  const shown = new WeakMap<ReadoutMap, HTMLAnchorElement>();
  const passed = new WeakMap<ReadoutMap, HTMLAnchorElement>();
  let waiting = false;
  let scrolled: number | null = null;
  const wait = () => {
    if (!waiting) setTimeout(follow, REST_MS);
    waiting = true;
  };
  const follow = () => {
    waiting = false;
    for (const [map, link] of linksRead()) {
      if (shown.get(map) === link || !map.ready) continue;
      if (passed.get(map) !== link) {
        passed.set(map, link);
        wait();
        continue;
      }
      shown.set(map, link);
      const since = (scrolled ?? 0) - (clicked.get(map) ?? Number.NEGATIVE_INFINITY);
      if (Math.abs(since) < CLICK_MS) continue;
      mark(link);
      map.show(link.href).catch(({ message }: Error) => console.warn(`<readout-map>: ${message}`));
    }
  };
  const onScroll = () => {
    scrolled = performance.now();
    wait();
  };
  // Whatever part of the page it is that scrolls.
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  // Who has scrolled on while a map was loading is where the text is, not where it began.
  document.addEventListener('ready', () => scrolled !== null && wait(), { capture: true });
}

/** Lets links in the article's text drive its maps, when they are followed and, where they ask for it, when scrolled to. */
export function followLinks(): void {
  document.addEventListener('click', onClick);
  followScrolling();
}
