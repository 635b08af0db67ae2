import { describe, expect, it } from 'vitest';
import { keepOverReload, type ReloadFrame, resumeAfterReload } from './reload';

const BASE = 'https://example.org/story/';

/** A tab whose page is at an address; `kept` outlasts a reload, as in a browser. */
function fakeTab(search: string, type = 'reload') {
  const tab = { href: `${BASE}${search}`, type, kept: new Map<string, string>() };
  let goes = () => {};
  const frame: ReloadFrame = {
    location: {
      get href() {
        return tab.href;
      },
    },
    history: {
      state: null,
      replaceState: (_state, _unused, url) => {
        tab.href = url;
      },
    },
    performance: { getEntriesByType: () => [{ type: tab.type }] as unknown as PerformanceEntryList },
    sessionStorage: {
      getItem: (key) => tab.kept.get(key) ?? null,
      setItem: (key, value) => tab.kept.set(key, value),
      removeItem: (key) => tab.kept.delete(key),
    },
    addEventListener: (_type, listener) => {
      goes = listener;
    },
  };
  // What it writes on its way out is not heard.
  const changed = { due: () => `${BASE}?step=1`, flush: () => {} };
  return { tab, frame, changed, leave: () => goes() };
}

describe('a reload within half a second of a change', () => {
  it('shows what was changed', () => {
    const { tab, frame, changed, leave } = fakeTab('?step=2');
    keepOverReload(changed, frame);
    leave();
    resumeAfterReload(frame);
    expect(tab.href).toBe(`${BASE}?step=1`);
    expect(tab.kept.size).toBe(0);
  });

  it.each([
    ['another page was opened', '?step=5', 'reload'],
    ['the address was followed anew', '?step=2', 'navigate'],
    ['its reader came back to it', '?step=2', 'back_forward'],
  ])('changes nothing where %s, then or later', (_case, search, type) => {
    const { tab, frame, changed, leave } = fakeTab('?step=2');
    keepOverReload(changed, frame);
    leave();
    Object.assign(tab, { href: `${BASE}${search}`, type });
    resumeAfterReload(frame);
    expect(tab.href).toBe(`${BASE}${search}`);
    Object.assign(tab, { href: `${BASE}?step=2`, type: 'reload' });
    resumeAfterReload(frame);
    expect(tab.href).toBe(`${BASE}?step=2`);
  });

  it('keeps nothing where the address was complete', () => {
    const { tab, frame, leave } = fakeTab('?step=2');
    keepOverReload({ due: () => tab.href, flush: () => {} }, frame);
    leave();
    expect(tab.kept.size).toBe(0);
  });

  it('is as any other where the browser keeps nothing, or something else', () => {
    const { tab, frame, changed, leave } = fakeTab('?step=2');
    const refused: ReloadFrame = {
      ...frame,
      get sessionStorage(): never {
        throw new DOMException('refused', 'SecurityError');
      },
    };
    keepOverReload(changed, refused);
    leave();
    resumeAfterReload(refused);
    expect(tab.href).toBe(`${BASE}?step=2`);
    for (const kept of ['{', 'null', '7', `{"asked":"${tab.href}","meant":{}}`]) {
      tab.kept.set('readout-address', kept);
      resumeAfterReload(frame);
      expect(tab.href).toBe(`${BASE}?step=2`);
    }
  });
});
