import { type ElementHandle, type Frame, launch } from 'puppeteer-core';
import { type Engine, isForeign, type Role } from './engine';
import { KEPT, near } from './near';

/** Whether an element has a role and a name in the browser's own reckoning, which is asked for its surroundings only. */
async function isNamed(element: ElementHandle<Element>, role: Role, name: string): Promise<boolean> {
  const standard = role === 'summary' ? '' : `[role="${role}"]`;
  const parent = (await element.evaluateHandle(({ parentElement }) => parentElement)).asElement();
  const found = (await parent?.$$(`::-p-aria([name="${name}"]${standard})`)) ?? [];
  const same = await Promise.all(found.map((one) => one.evaluate((one, other) => one === other, element)));
  return same.some(Boolean);
}

/** Starts a Firefox and drives it by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB', 'dom.events.asyncClipboard.readText': true },
  });
  const page = await browser.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (isForeign(request.url())) foreign.push(request.url());
  });
  let within: Frame = page.mainFrame();
  async function all(role: Role, name: string): Promise<ElementHandle<Element>[]> {
    const list = await within.evaluateHandle(near, KEPT[role], name);
    const found = [...(await list.getProperties()).values()].flatMap((one) => one.asElement() ?? []);
    const named = await Promise.all(
      found.map((element) => isNamed(element as ElementHandle<Element>, role, name)),
    );
    return found.filter((_, i) => named[i]) as ElementHandle<Element>[];
  }
  async function first(role: Role, name: string): Promise<ElementHandle<Element>> {
    const [element] = await all(role, name);
    if (!element) throw new Error(`There is no ${role} “${name}”.`);
    return element;
  }
  return {
    async go(url) {
      within = page.mainFrame();
      await page.goto(url);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    count: async (role, name) => (await all(role, name)).length,
    click: async (role, name) => (await first(role, name)).click(),
    focus: async (role, name) => (await first(role, name)).focus(),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    // Its types know functions of any kind, and so what they answer no more.
    ask: async <A, R>(question: (given: A) => R, given: A) =>
      (await within.evaluate(question as (given: unknown) => unknown, given)) as R,
    async enter(frame) {
      within = (frame === null ? null : await (await page.$(frame))?.contentFrame()) ?? page.mainFrame();
    },
    webgl: false,
    picture: async () => Buffer.from(await page.screenshot()),
    foreign: () => foreign,
    close: () => browser.close(),
  };
}
