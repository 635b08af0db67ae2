/**
 * Tells the style sheet, on the group of marks itself, whether one of its lines is pointed at (`data-pointed`) or has the
 * keyboard (`data-keyed`), and whether a symbol stands open (`data-fanned`). A `:has()` would tell it as well, but makes
 * every mark that comes or goes cost several times as much.
 */
export function tellStanding(marks: Element): void {
  const tell = (name: string, selector: string) =>
    marks.toggleAttribute(name, marks.querySelector(`:scope > ${selector}`) !== null);
  tell('data-pointed', '.line[data-hover]');
  tell('data-keyed', '.line:focus-visible');
  tell('data-fanned', '.fan');
}
