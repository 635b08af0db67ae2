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
