import type { Role } from './engine';

/** Where elements of a role may be found; which of them are it is the browser's to say. */
export const KEPT: Readonly<Record<Role, string>> = {
  button: 'button, [role="button"]',
  searchbox: 'input[type="search"]',
  slider: 'input[type="range"], [role="slider"]',
  summary: 'summary',
  textbox: 'input:not([type]), input[type="text"], textarea',
  table: 'table',
};

/**
 * What is shown of a selector and may have a name, in the page itself: to ask a browser for the names of everything there is
 * takes it seconds.
 */
export function near(selector: string, name: string): Element[] {
  const words = (element: Element) =>
    [element.textContent, element.getAttribute('aria-label'), element.getAttribute('aria-labelledby')]
      .concat(
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map((label) => label.textContent)
          : [],
      )
      .filter((text) => text !== null);
  const shown = [...document.querySelectorAll(selector)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const named = shown.filter((element) => words(element).some((text) => text.trim() === name));
  if (named.length > 0) return named;
  return shown.filter(
    (element) =>
      element.hasAttribute('aria-labelledby') || words(element).some((text) => text.includes(name)),
  );
}
