/** Makes a map without marks its own tab stop; where what had the keyboard is gone, the stop of now has it. */
export function placeStop(surface: HTMLElement, bare: boolean, hadKeyboard: boolean): void {
  // Not React's to set: an element that loses its tab stop loses the keyboard, before it can be handed on.
  if (bare) surface.tabIndex = 0;
  const active = document.activeElement;
  if (hadKeyboard && (active === surface || !surface.contains(active))) {
    const stop = bare ? surface : surface.querySelector<SVGElement>('[tabindex="0"]');
    stop?.focus({ preventScroll: true });
  }
  if (!bare) surface.removeAttribute('tabindex');
}
