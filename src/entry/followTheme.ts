import type { Store } from '../view';

/** Puts the theme that the view asks for on the root, where the style sheet looks for it, now and whenever it changes. */
export function followTheme(store: Store): void {
  const apply = () => {
    const { theme } = store.get();
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  apply();
  store.subscribe(apply);
}
