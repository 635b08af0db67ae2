import type { Mode, View } from './types';

/** The look of a mode when the link names none: in a bright room only the strongest contrast can be seen. */
export const themeOf = (mode: Mode): View['theme'] => (mode === 'present' ? 'contrast' : 'auto');

/** What leads from a view into another mode: what had the look of its mode takes the look of the new one. */
export function inMode({ mode: before, theme }: View, mode: Mode): Partial<View> {
  return theme === themeOf(before) ? { mode, theme: themeOf(mode) } : { mode };
}
