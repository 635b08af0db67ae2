import type { CDPSession, Page } from '@playwright/test';
import { expect } from './harness';

declare global {
  interface Window {
    /** What the live regions have said and nobody has read yet, with when. */
    said: { readonly at: number; readonly words: string }[];
  }
}

/** Notes from now on, in every page that opens, what its live regions say, as a screen reader would have it. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.said = [];
    const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
    const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
    new MutationObserver((records) => {
      const words = new Set<string>();
      for (const { type, target, addedNodes } of records) {
        const region = elementOf(target)?.closest<HTMLElement>(LIVE);
        if (!region?.checkVisibility()) continue;
        const whole =
          region.getAttribute('aria-atomic') === 'true' || region.matches('[role="status"], [role="alert"]');
        const parts = type === 'childList' ? [...addedNodes] : [target];
        if (parts.length === 0) continue;
        for (const part of whole ? [region] : parts) {
          const text = part instanceof HTMLElement ? part.innerText : (part.textContent ?? '');
          if (text.trim()) words.add(text.trim().replace(/\s+/g, ' '));
        }
      }
      for (const text of words) window.said.push({ at: performance.now(), words: text });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What has been said since this was last asked. */
export const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.said.splice(0).map(({ words }) => words));

interface Value {
  readonly value?: unknown;
}

/** What a screen reader is told of the thing that has the keyboard: role, name, value, states and description. */
async function told(browser: CDPSession): Promise<string> {
  const { result } = await browser.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await browser.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  });
  const [node] = nodes;
  // The protocol has a slider's number only; assistive technology is given its words.
  const words = await browser.send('Runtime.evaluate', {
    expression: "document.activeElement.getAttribute('aria-valuetext') ?? ''",
  });
  if (!node || node.ignored) return 'nothing';
  const text = (value: Value | undefined) => (typeof value?.value === 'string' ? value.value : '');
  const states = (node.properties ?? []).flatMap(({ name, value }): string[] => {
    if (name === 'expanded') return [value.value === true ? 'expanded' : 'collapsed'];
    if (name === 'pressed' && value.value === 'true') return ['pressed'];
    if (name === 'checked') return [value.value === 'true' ? 'checked' : 'not checked'];
    if (name === 'disabled' && value.value === true) return ['unavailable'];
    return [];
  });
  const said = [`${text(node.role)} “${text(node.name)}”`, text(node.value), text(words.result), ...states];
  if (text(node.description)) said.push(`(${text(node.description)})`);
  return said.filter(Boolean).join(', ');
}

/** A reader without a pointer or a screen: what is pressed, and what is heard of it, line by line. */
export interface Reader {
  /** Presses a key, and writes down what then has the keyboard. */
  press(key: string): Promise<void>;
  /** Presses a key until what has the keyboard is called so; only that is written down. */
  until(key: string, name: RegExp): Promise<void>;
  /** Types a text. */
  type(text: string): Promise<void>;
  /** Waits until the live regions have said this, and writes down all that they have said. */
  hear(words: RegExp): Promise<void>;
  /** All that has been written down. */
  journal(): string;
}

/** Sits a reader down before a page that has been opened after `listen`. */
export async function readerOf(page: Page): Promise<Reader> {
  const browser = await page.context().newCDPSession(page);
  const lines: string[] = [];
  const note = async (what: string) => {
    lines.push(`${what}: ${await told(browser)}`);
  };
  await heard(page);
  return {
    async press(key) {
      await page.keyboard.press(key);
      await note(key);
    },
    async until(key, name) {
      for (let i = 0; i < 80; i += 1) {
        await page.keyboard.press(key);
        const now = await told(browser);
        if (!name.test(now)) continue;
        lines.push(`${key} …: ${now}`);
        return;
      }
      throw new Error(`${key} does not lead to ${name}.`);
    },
    async type(text) {
      await page.keyboard.type(text);
      await note(`“${text}”`);
    },
    async hear(words) {
      const all: string[] = [];
      const listening = async () => {
        all.push(...(await heard(page)));
        return all.join('\n');
      };
      await expect.poll(listening, lines.join('\n')).toMatch(words);
      for (const said of all) lines.push(`    “${said}”`);
    },
    journal: () => `${lines.join('\n')}\n`,
  };
}
