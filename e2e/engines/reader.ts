import { test as base, expect, request } from '@playwright/test';
import { findEngines } from '../../src/entry/build/engines';
import { bareSite, type Site } from '../hosts';
import { readStory, type Story } from '../story';
import type { Engine, Role } from './engine';
import { startFirefox } from './firefox';
import { startWebkit } from './webkit';

declare global {
  interface Window {
    /** What went wrong in a page, where it notes that. */
    readonly heard?: readonly string[];
  }
}

/** What a reader does and sees, in whatever browser; what is done waits until it can be. */
export interface Reader {
  /** Opens an address, below that of the published site or of its own, and waits until the page answers input. */
  readonly open: (address: string) => Promise<void>;
  readonly click: (role: Role, name: string) => Promise<void>;
  readonly focus: (role: Role, name: string) => Promise<void>;
  /** Scrolls the list to an event, and opens it by its title. */
  readonly openEvent: (id: string, title: string) => Promise<void>;
  /** Waits until a selector finds elements whose texts, with their spaces made one, answer to the pattern together. */
  readonly reads: (selector: string, pattern: RegExp) => Promise<void>;
  /** Waits until the page shows this in its address. */
  readonly stands: (pattern: RegExp) => Promise<void>;
  /** Ids of the events that a part of the page has. */
  readonly idsIn: (part: 'list' | 'map' | 'axis') => Promise<readonly string[]>;
  /** What the two sliders say. */
  readonly timeShown: () => Promise<readonly (string | null)[]>;
  /** Goes into a frame, or out of it. */
  readonly enter: (frame: string | null) => Promise<void>;
  /** What went wrong so far, and what was asked of other sites. */
  readonly wrong: () => Promise<readonly string[]>;
  readonly engine: Engine;
}

const PARTS = { list: 'Events', map: 'Map', axis: 'Time' };

const isReady = () => document.documentElement.hasAttribute('data-ready');

/** A reader at a browser, of a site. */
export function readerAt(engine: Engine, home: string): Reader {
  const past: string[] = [];
  const before = engine.foreign().length;
  /** What the page has noted would go with it. */
  const listen = async () => {
    past.push(...(await engine.ask(() => [...(window.heard ?? [])], null)));
  };
  const there = (role: Role, name: string) =>
    expect.poll(() => engine.count(role, name), `${role} “${name}”`).toBeGreaterThan(0);
  const idsIn: Reader['idsIn'] = (part) =>
    engine.ask(
      (part) =>
        [...document.querySelectorAll(part)].flatMap((mark) =>
          (mark.getAttribute('data-event') ?? mark.getAttribute('data-events') ?? '').split(' '),
        ),
      `[aria-label="${PARTS[part]}"] :is([data-event], [data-events])`,
    );
  const ready = () => expect.poll(() => engine.ask(isReady, null), 'the page answers').toBe(true);
  return {
    engine,
    async open(address) {
      await listen();
      await engine.go(new URL(address, home).href);
      await ready();
    },
    async click(role, name) {
      await there(role, name);
      await engine.click(role, name);
    },
    async focus(role, name) {
      await there(role, name);
      await engine.focus(role, name);
    },
    async openEvent(id, title) {
      await expect.poll(() => idsIn('list')).toContain(id);
      // The mark on the map has the same name: it is the list's that is meant.
      const held = await engine.ask((id) => {
        const button = document.querySelector<HTMLElement>(`li[data-event="${id}"] button`);
        button?.focus();
        return button?.textContent ?? '';
      }, id);
      expect(held).toContain(title);
      await engine.press('Enter');
    },
    async reads(selector, pattern) {
      await expect
        .poll(() =>
          engine.ask(
            (selector) =>
              [...document.querySelectorAll<HTMLElement>(selector)]
                .map((one) => one.innerText.replace(/\s+/g, ' '))
                .join('\n'),
            selector,
          ),
        )
        .toMatch(pattern);
    },
    stands: (pattern) => expect.poll(() => engine.ask(() => location.href, null)).toMatch(pattern),
    idsIn,
    timeShown: () =>
      engine.ask(
        () =>
          [...document.querySelectorAll('input[type="range"][aria-valuetext]')].map((slider) =>
            slider.getAttribute('aria-valuetext'),
          ),
        null,
      ),
    async enter(frame) {
      await listen();
      await engine.enter(frame);
      if (frame !== null) await ready();
    },
    async wrong() {
      await listen();
      return [...past, ...engine.foreign().slice(before)];
    },
  };
}

interface Shared {
  readonly site: Site;
  readonly engine: Engine;
  readonly story: Story;
}

/** The test of the jobs: a reader at the browser that the project names, who met nothing wrong on the way. */
export const test = base.extend<
  { readonly reader: Reader; readonly allowed: readonly RegExp[]; readonly width: number },
  Shared
>({
  site: bareSite,
  engine: [
    async ({ browserName: _ }, use, { project }) => {
      const { firefox, webkit } = findEngines();
      const start = {
        Firefox: () => (firefox ? startFirefox(firefox) : null),
        WebKit: () => (webkit ? startWebkit(webkit) : null),
      }[project.name];
      const engine = await start?.();
      if (!engine) throw new Error(`There is no ${project.name}.`);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 30_000 },
  ],
  story: [
    async ({ site }, use) => {
      const api = await request.newContext({ baseURL: site.url });
      await use(await readStory(api));
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  allowed: [[], { option: true }],
  width: [1440, { option: true }],
  reader: async ({ engine, site, allowed, width }, use) => {
    await engine.resize(width, 900);
    const reader = readerAt(engine, `${site.url}heard/`);
    await use(reader);
    const wrong = await reader.wrong();
    const meant = (problem: string) => allowed.some((pattern) => pattern.test(problem));
    expect(
      wrong.filter((problem) => !meant(problem)),
      'what went wrong in the page',
    ).toEqual([]);
  },
});

export { expect };
