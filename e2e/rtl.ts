import type { Page } from '@playwright/test';

/** A tag that nobody is offered: English in other letters, from right to left, with Arabic dates. */
export const RTL = 'lang=ar-XB&map=svg';

/** All that the site's data says, and the names of its basemap, as one text. */
export async function dataOf(page: Page): Promise<string> {
  const files = ['./data/events.geojson', './data/tour.json'];
  const texts = await Promise.all(files.map(async (file) => (await page.request.get(file)).text()));
  const said: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') said.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const text of texts) collect(JSON.parse(text));
  return said.join('\n');
}

/** Words that are written alike in every language. */
const ALIKE = /\b(?:UTC|PNG|SVG|CSV|GeoJSON|QR|BibTeX|RIS|Ctrl)\b/g;

/**
 * What a reader sees, or is told by the names of controls, that is in the letters of English and comes from nowhere in the
 * data, or is a number in other digits than those of the language: text of the interface that has been forgotten. The names of countries and waters come with the land.
 */
export const untranslatedIn = async (page: Page, data: string): Promise<string[]> => {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const walk = (element: Element) => {
      if (element.matches('script, style, template, .names, textarea, kbd')) return;
      if (!element.checkVisibility({ visibilityProperty: true })) return;
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value) found.add(value);
      }
      for (const node of element.childNodes) {
        if (node instanceof Text) found.add(node.data);
        if (node instanceof Element) walk(node);
      }
    };
    walk(document.body);
    return [...found];
  });
  const isCount = (text: string) => /^\s*\d[\d.,:]*\s*$/.test(text);
  return texts.flatMap((text) => {
    if (isCount(text)) return [text];
    const words = text.replace(ALIKE, '').match(/[A-Za-z][A-Za-z’'.,;: –-]*[A-Za-z]/g) ?? [];
    const said = (part: string) => data.includes(part);
    return words.filter((words) => !said(words) && !words.split(/[,:;]\s*|\s–\s/).every(said));
  });
};

/** Words of buttons and links that are cut off, or that stand out of the window. */
export const cutIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const HIDDEN = '.visually-hidden, .skips';
    const cut = (element: Element) => {
      const box = element.getBoundingClientRect();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node.parentElement?.closest(HIDDEN)) continue;
        range.selectNodeContents(node);
        const words = range.getBoundingClientRect();
        if (words.width > 0 && (words.left < box.left - 1 || words.right > box.right + 1)) return true;
      }
      return false;
    };
    const page = document.documentElement;
    const wide = page.scrollWidth > page.clientWidth ? [`the page is ${page.scrollWidth} px wide`] : [];
    const seen = [...document.querySelectorAll('button, summary, h1, h2, h3')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    return [...wide, ...seen.filter(cut).map((element) => element.textContent ?? '')];
  });

/** Labels of a drawing that do not begin, end or have their middle where they were laid out to. */
export const misplacedIn = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((texts) =>
    (texts as SVGTextElement[]).flatMap((text) => {
      const { x, width } = text.getBBox();
      const at = Number(text.getAttribute('x'));
      const anchor = text.getAttribute('text-anchor') ?? 'start';
      const is = anchor === 'start' ? x : anchor === 'end' ? x + width : x + width / 2;
      return Math.abs(is - at) > 2 ? [`${text.textContent}: ${anchor} at ${at}, not ${is}`] : [];
    }),
  );
