/** The colours of one look. Hues carry nothing alone: shape, dash and words say the same. */
export interface Theme {
  readonly land: string;
  readonly water: string;
  /** Where land meets water, and the globe's edge. */
  readonly coast: string;
  readonly river: string;
  readonly border: string;
  readonly disputed: string;
  readonly paper: string;
  readonly ink: string;
  /** Second-rank text; at least 4.5:1 on paper, land and water. */
  readonly muted: string;
  /** Hairlines and edges of controls. */
  readonly line: string;
  /** Around text and lines on the map, so that they stand off what lies beneath. */
  readonly halo: string;
  readonly strike: string;
  readonly call: string;
  readonly message: string;
  readonly meeting: string;
  readonly protest: string;
  readonly statement: string;
  /** What is in focus, and the ring around it. */
  readonly accent: string;
  /** The part of the axis that the window covers. */
  readonly window: string;
}

export type ThemeColour = keyof Theme;

export const LIGHT: Theme = {
  land: '#f4f1ea',
  water: '#dde6ec',
  coast: '#9db2c0',
  river: '#b3c8d6',
  border: '#b9b2a6',
  disputed: '#8f877a',
  paper: '#fffdf9',
  ink: '#1f2430',
  muted: '#565b66',
  line: '#d8d2c6',
  halo: '#fffdf9',
  strike: '#b23312',
  call: '#0b62a6',
  message: '#00795c',
  meeting: '#7a4b9a',
  protest: '#7d5600',
  statement: '#1f2430',
  accent: '#0b62a6',
  window: '#e9e2d2',
};

export const DARK: Theme = {
  land: '#23272f',
  water: '#171b22',
  coast: '#4a5c6e',
  river: '#3a4b5e',
  border: '#4b515c',
  disputed: '#7d8490',
  paper: '#191c22',
  ink: '#eceae4',
  muted: '#a9adb6',
  line: '#3a3f49',
  halo: '#14171c',
  strike: '#ff8a66',
  call: '#6db6f2',
  message: '#4fc3a0',
  meeting: '#c69be4',
  protest: '#dcae4f',
  statement: '#eceae4',
  accent: '#6db6f2',
  window: '#343a45',
};

export const CONTRAST: Theme = {
  land: '#ffffff',
  water: '#d3dde4',
  coast: '#55707f',
  river: '#7f9db0',
  border: '#77706a',
  disputed: '#5c564e',
  paper: '#ffffff',
  ink: '#000000',
  muted: '#333333',
  line: '#6b6b6b',
  halo: '#ffffff',
  strike: '#8f1f00',
  call: '#004a87',
  message: '#005a43',
  meeting: '#5a2a7c',
  protest: '#5c3e00',
  statement: '#000000',
  accent: '#004a87',
  window: '#d9d9d9',
};

export const THEMES = { light: LIGHT, dark: DARK, contrast: CONTRAST } as const;
export type ThemeName = keyof typeof THEMES;

const COLOURS = Object.keys(LIGHT) as ThemeColour[];

/** A theme of references to custom properties: marks on the page follow the page's look without being redrawn. */
export const PAGE: Theme = Object.fromEntries(COLOURS.map((name) => [name, `var(--${name})`])) as Record<
  ThemeColour,
  string
>;

/** The same for what the build draws: without a style sheet it is drawn in the light colours, rather than black on black. */
export const BUILT: Theme = Object.fromEntries(
  COLOURS.map((name) => [name, `var(--${name},${LIGHT[name]})`]),
) as Record<ThemeColour, string>;

const declarations = (theme: Theme) => COLOURS.map((name) => `--${name}:${theme[name]}`).join(';');

/** The custom properties of every theme as a style sheet: light by default, dark (never on paper) or contrast as asked by reader or system. */
export function themeSheet(): string {
  return [
    `:root{color-scheme:light;${declarations(LIGHT)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${declarations(DARK)}}}`,
    `@media (prefers-contrast:more){:root:not([data-theme]){color-scheme:light;${declarations(CONTRAST)}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${declarations(DARK)}}}`,
    `:root[data-theme=contrast]{color-scheme:light;${declarations(CONTRAST)}}`,
  ].join('\n');
}
