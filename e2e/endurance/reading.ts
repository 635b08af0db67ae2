import type { Page } from '@playwright/test';

/** What marks of a region stand for. */
export interface Marks {
  /** Ids of marks that stand for one event. */
  readonly single: readonly string[];
  /** Ids of what stands for several, or for one again. */
  readonly several: readonly (readonly string[])[];
  /** Ids of what is pressed. */
  readonly pressed: readonly string[];
  /** How many elements the Tab key stops at. */
  readonly stops: number;
}

/** What anybody can know of the page at one moment. */
export interface Reading {
  readonly search: string;
  /** Width and height of the window, in px, and the colours that its system prefers. */
  readonly window: readonly [number, number];
  readonly scheme: 'light' | 'dark';
  readonly mode: 'explore' | 'present' | 'none';
  readonly map: Marks | null;
  /** Names of the markers for what lies beyond the map's border. */
  readonly edges: readonly string[];
  readonly axis: Marks | null;
  readonly list: { readonly ids: readonly string[]; readonly open: readonly string[] } | null;
  readonly sliders: readonly {
    readonly least: number;
    readonly now: number;
    readonly most: number;
    readonly words: string;
  }[];
  /** Where places are, in px of the map's picture. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
  /** What is said of what is shown: dates, the line, counts, filters, the tour's step, the slide. */
  readonly words: Readonly<Record<string, string>>;
  /** Width and height of the map's picture, in px. */
  readonly frame: string;
  readonly isPlaying: boolean;
  /** Whether a part of the axis only is seen. */
  readonly isAxisZoomed: boolean;
  /** Whether a symbol of the map stands open. */
  readonly isFanOpen: boolean;
  /** What has the keyboard: a short description; empty where nothing has. */
  readonly keyboard: string;
  readonly isDialogOpen: boolean;
  /** Whether something is kept back, and offered to be revealed; before a text shown to a room, a tour may do so unsaid. */
  readonly isVeiled: boolean;
  /** What no page may ever have: ids twice, references to nowhere, geometry that is none, words that are none. */
  readonly faults: readonly string[];
}

/** Reads the page as it is at this moment. */
export const readPage = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const all = (selector: string, within: ParentNode = document) => [
      ...within.querySelectorAll<HTMLElement | SVGElement>(selector),
    ];
    const one = (selector: string, within: ParentNode = document) =>
      within.querySelector<HTMLElement | SVGElement>(selector);
    const told = (element: Element, name: string) => element.getAttribute(name) ?? '';
    const idsOf = (element: Element) =>
      (element.getAttribute('data-event') ?? told(element, 'data-events')).split(' ');
    const marksIn = (region: ParentNode | null, picture: string) => {
      if (!region) return null;
      const drawn = one(picture, region) ?? region;
      return {
        single: all('[data-event]', drawn).map((mark) => told(mark, 'data-event')),
        several: all('[data-events]', drawn).map(idsOf),
        pressed: all('[aria-pressed="true"]', drawn).flatMap(idsOf),
        stops: all('[tabindex="0"]', drawn).length,
      };
    };
    const app = one('#app');
    const map = one('section[aria-label="Map"]');
    const time = one('section[aria-label="Time"]');
    const list = one('ol[aria-label="Events"]');
    const presentation = one('nav[aria-label="Presentation"]');
    const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const markup = app?.innerHTML ?? '';
    const faults: string[] = [];

    for (const found of markup.matchAll(
      /<(\w+)[^>]*?\s([\w:-]+)="([^"]*(?:NaN|Infinity|undefined|\[object)[^"]*)"/g,
    ))
      faults.push(`<${found[1]} ${found[2]}="${found[3]?.slice(0, 80)}">`);
    for (const found of markup.matchAll(/<(\w+)[^>]*?\s(width|height|r|rx|ry)="(-[^"]*)"/g))
      faults.push(`<${found[1]} ${found[2]}="${found[3]}">`);
    for (const found of (app?.textContent ?? '').matchAll(
      /.{0,20}(NaN|Infinity|undefined|\[object|Invalid Date).{0,20}/g,
    ))
      faults.push(`says “${found[0]}”`);
    const ids = all('[id]').map(({ id }) => id);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the id ${id} twice`);
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget'])
      for (const element of all(`[${name}]`))
        for (const id of told(element, name).split(' '))
          if (!ids.includes(id))
            faults.push(`${element.localName}[${name}="${id}"] refers to nothing, in ${element.className}`);
    const heights = [...(app?.children ?? [])].map((part) => part.getBoundingClientRect().height);
    if (Math.max(0, ...heights) < 100) faults.push('the page is blank');
    for (const [name, picture] of [
      ['map', map && one('svg', map)],
      ['axis', time && one('[role="toolbar"]', time)],
    ] as const) {
      const { width, height } = picture?.getBoundingClientRect() ?? { width: 0, height: 0 };
      const isShown = picture?.checkVisibility() !== false;
      if (isShown && (width < 1 || height < 1)) faults.push(`the ${name} is blank`);
    }

    const active = document.activeElement;
    const keyboard =
      !active || active === document.body
        ? ''
        : `${active.localName}.${told(active, 'class').split(' ')[0]} “${(told(active, 'aria-label') || textOf(active)).slice(0, 40)}”`;
    const words: Record<string, string> = {
      theme: told(document.documentElement, 'data-theme'),
      dates: textOf(one('.story-dates')),
      line: textOf(one('.story-line')),
      count: textOf(one('main h2[id]')),
      query: document.querySelector<HTMLInputElement>('input[type="search"]')?.value ?? '',
      filters: all('fieldset button[aria-pressed="true"]').map(textOf).join(', '),
      projection: map ? textOf(all('button', map).find((b) => /Globe|Flat map/.test(textOf(b))) ?? null) : '',
      tour: textOf(one('section[aria-label="Tour"] .tour-step')),
      away: textOf(one('section[aria-label="Tour"] .tour-away')),
      slide: presentation
        ? textOf(all('*', presentation).find((e) => /^\d+ \/ \d+$/.test(textOf(e))) ?? null)
        : '',
    };
    const isText = one('.present:not([data-kind="view"])') !== null;
    const fan = map && one('svg [role="group"]', map);
    return {
      search: location.search,
      window: [innerWidth, innerHeight] as const,
      scheme: matchMedia('(prefers-color-scheme: dark)').matches ? ('dark' as const) : ('light' as const),
      mode: presentation ? ('present' as const) : list ? ('explore' as const) : ('none' as const),
      map: marksIn(map, 'svg'),
      edges: map ? all('[data-edge]', map).map((edge) => told(edge, 'aria-label')) : [],
      axis: marksIn(time, '[role="toolbar"]'),
      list: list && {
        ids: all('li[data-event]', list).map((item) => told(item, 'data-event')),
        open: all('li[data-event]', list)
          .filter((item) => one('button[aria-expanded="true"]', item))
          .map((item) => told(item, 'data-event')),
      },
      sliders: [...(time?.querySelectorAll<HTMLInputElement>('input[type="range"]') ?? [])].map((slider) => ({
        least: Number(slider.min),
        now: Number(slider.value),
        most: Number(slider.max),
        words: told(slider, 'aria-valuetext'),
      })),
      places: Object.fromEntries(
        (map ? all('svg g.place[data-place]', map) : []).map((place) => {
          const [x = 0, y = 0] = (told(place, 'transform').match(/-?[\d.]+/g) ?? []).map(Number);
          return [told(place, 'data-place'), [x, y] as const];
        }),
      ),
      words,
      frame: `${map?.querySelector('svg')?.clientWidth} × ${map?.querySelector('svg')?.clientHeight}`,
      isPlaying: time !== null && one('button[aria-label="Pause"]', time) !== null,
      isAxisZoomed: time !== null && one('.timeline-back[aria-disabled="false"]', time) !== null,
      isFanOpen: fan !== null,
      keyboard,
      isVeiled:
        all('button').some((button) => /^Reveal what/.test(textOf(button))) ||
        (isText && /[?&]tour=/.test(location.search)),
      isDialogOpen: one('dialog[open], [popover]:popover-open') !== null,
      faults,
    };
  });
