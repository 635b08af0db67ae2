import type { JSHandle, Page } from '@playwright/test';

/**
 * What is wrong with how the thing that has the keyboard is shown, unless it is the first again; null where it is seen to
 * have it.
 */
const fault = (
  page: Page,
  first: JSHandle<Element | null> | null,
): Promise<string | null | 'outside' | 'first'> =>
  page.evaluate((first) => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'outside';
    if (focused === first) return 'first';
    const name = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40) ?? '';
    const say = (what: string) => `${focused.localName} “${name}” ${what}`;
    // The sliders lie under the drawing: the handle is what is seen of one.
    const handle = /timeline-range-(start|end)/.exec(focused.getAttribute('class') ?? '')?.[1];
    const ends = focused.parentElement;
    const drawn = handle && ends?.querySelector(`[data-handle="${handle}"]`);
    const shown = drawn || (handle && ends?.querySelector('[data-handle]')) || focused;
    // A link may begin on one line and end on another: its first part stands for it.
    const box = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return say('has no size');
    // A long one need not fit: a part of it is enough. A small one is seen whole.
    const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const seen = ((right - left) * (bottom - top)) / (box.width * box.height);
    const small = box.width <= innerWidth && box.height <= 64;
    if (right <= left || bottom <= top) return say(`is outside the window, at ${box.x}, ${box.y}`);
    if (small && !(shown instanceof SVGElement) && seen < 0.9) return say(`is cut off: ${seen}`);
    // A mark of the map is no rectangle: some point of a grid over it must answer.
    const steps = shown instanceof SVGElement ? [...Array(24).keys()].map((i) => (i + 0.5) / 24) : [0.5];
    const isOurs = (hit: Element | null) =>
      hit !== null &&
      (shown.contains(hit) || hit.contains(shown) || hit.closest('label')?.contains(shown) === true);
    const free = steps.some((x) =>
      steps.some((y) =>
        isOurs(document.elementFromPoint(left + x * (right - left), top + y * (bottom - top))),
      ),
    );
    if (!free) return say('is covered');
    const rings = [focused, shown, ...shown.querySelectorAll('*')].some((part) =>
      ['', '::after'].some((pseudo) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(part, pseudo);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      }),
    );
    const probe = document.createElement('i');
    probe.className = 'probe';
    document.body.append(probe);
    probe.style.color = 'var(--accent)';
    const accent = getComputedStyle(probe).color;
    probe.remove();
    const drawnRing = [shown, ...shown.querySelectorAll('*')].some(
      (part) => getComputedStyle(part).stroke === accent,
    );
    const around = getComputedStyle(focused, '::after').borderTopColor === accent;
    return rings || drawnRing || around ? null : say('shows no ring');
  }, first);

/**
 * Goes through everything that Tab stops at, until it leaves the page or comes back to the first; gives how many these are
 * and what is wrong with how they are shown.
 */
export async function walkStops(
  page: Page,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<{ stops: number; faults: string[] }> {
  const faults: string[] = [];
  await page.keyboard.press(key);
  const first = await page.evaluateHandle(() => document.activeElement);
  let found = await fault(page, null);
  for (let stops = 0; stops < 250; stops += 1) {
    if (found === 'outside' || found === 'first') return { stops, faults };
    if (found !== null) faults.push(found);
    await page.keyboard.press(key);
    found = await fault(page, first);
  }
  throw new Error('The keyboard does not leave the page.');
}
