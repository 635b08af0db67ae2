import type { APIRequestContext, Locator, Page } from '@playwright/test';

/** A step of a published tour, as far as these tests need it. */
export interface Step {
  readonly title: string;
  readonly see: string;
  readonly notes: string | null;
  readonly question: string | null;
  readonly answer: string | null;
}

interface TourFile {
  readonly tours: readonly {
    readonly id: string;
    readonly steps: readonly (Partial<Step> & Pick<Step, 'title' | 'see'>)[];
  }[];
}

/** Reads the steps of a tour that is published beside the page. */
export async function stepsOf(request: APIRequestContext, id: string): Promise<readonly Step[]> {
  const { tours } = (await (await request.get('./data/tour.json')).json()) as TourFile;
  const tour = tours.find((tour) => tour.id === id);
  if (!tour) throw new Error(`There is no tour ${id}.`);
  return tour.steps.map((step) => ({ notes: null, question: null, answer: null, ...step }));
}

/** What is said now. */
export const wordsOf = (page: Page): Locator => page.getByRole('main');

/** The same as text. */
export const spokenIn = (page: Page): Promise<string> => wordsOf(page).innerText();

/** Swipes over the words with one finger, from one x to another, in px of the window. */
export const swipeWords = (words: Locator, from: number, to: number): Promise<void> =>
  words.evaluate(
    (words, [from = 0, to = 0]) => {
      const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, clientY: 300, bubbles: true };
      words.dispatchEvent(new PointerEvent('pointerdown', { ...finger, clientX: from }));
      words.dispatchEvent(new PointerEvent('pointerup', { ...finger, clientX: to }));
    },
    [from, to],
  );

/** How far the presentation is. */
export const progressOf = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Presentation' }).getByText(/^\d+ \/ \d+$/);

/**
 * All that a page lets anybody know: what is seen, read out, typed, addressed and told on pointing. What is not displayed,
 * scripts and the like are left out.
 */
export const knownFrom = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const told: string[] = [location.href, document.title];
    const walk = (node: Node) => {
      if (node instanceof Text) told.push(node.data);
      if (node instanceof Element) {
        if (node.localName === 'script' || node.localName === 'style') return;
        if (getComputedStyle(node).display === 'none') return;
        for (const { value } of node.attributes) told.push(value);
        if (node instanceof HTMLInputElement) told.push(node.value);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    return told.join('\n');
  });

/** What is said now, and which words that are seen anywhere are smaller than so many px on the screen, with their size. */
export const smallWords = (page: Page, least: number) =>
  page.evaluate((least) => {
    const scales = new Map<Element, number>();
    /** By how much an element is enlarged; 0 for what is there for whoever listens. */
    const scaleOf = (element: Element): number => {
      const known = scales.get(element);
      if (known !== undefined) return known;
      const { transform, clipPath } = getComputedStyle(element);
      const around = element.parentElement ? scaleOf(element.parentElement) : 1;
      const scale = clipPath === 'inset(50%)' ? 0 : around * new DOMMatrix(transform).a;
      scales.set(element, scale);
      return scale;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const words = texts.currentNode.nodeValue?.trim();
      if (!words || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const scale = scaleOf(element) * element.currentCSSZoom;
      const size = scale * Number.parseFloat(getComputedStyle(element).fontSize);
      if (size > 0 && size < least) small.push(`${size.toFixed(1)} px: ${words}`);
    }
    const main = document.querySelector('main');
    const cut = main && Math.max(main.scrollHeight - main.clientHeight, main.scrollWidth - main.clientWidth);
    return { small, said: main?.innerText ?? '', cut };
  }, least);
