import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { headersFor, parseHeaders } from '../src/entry/build/headers';
import { expect, openPage, test } from './harness';

// All of it is brought about on purpose, and reported by what forbids it.
test.use({ allowed: [/./] });

const AWAY = 'https://readout.example/';

/** What the policy is asked to let through, each in words that run in the page. */
const ATTEMPTS: readonly (readonly [directive: string, what: string, code: string])[] = [
  ['script-src-elem', 'a module of another site', `import('${AWAY}a.js').catch(() => null)`],
  [
    'require-trusted-types-for',
    'a script written into the page',
    'try { document.createElement("script").textContent = "window.pwned = true" } catch {}',
  ],
  [
    'style-src-elem',
    'a style sheet of another site',
    `add('link', { rel: 'stylesheet', href: '${AWAY}a.css' })`,
  ],
  [
    'style-src-elem',
    'a style sheet written into the page',
    'add("style", { textContent: "a { color: red }" })',
  ],
  ['style-src-attr', 'a style written on an element', 'document.body.setAttribute("style", "color: red")'],
  ['img-src', 'a picture of another site', `new Image().src = '${AWAY}a.png'`],
  ['img-src', 'a picture of a blob', 'new Image().src = URL.createObjectURL(new Blob(["<svg/>"]))'],
  ['connect-src', 'a request', `fetch('${AWAY}').catch(() => null)`],
  ['connect-src', 'a beacon', `navigator.sendBeacon('${AWAY}', 'x')`],
  ['connect-src', 'a socket', `try { new WebSocket('wss://readout.example/') } catch {}`],
  ['connect-src', 'a stream of events', `new EventSource('${AWAY}')`],
  ['font-src', 'a font of another site', `new FontFace('x', 'url(${AWAY}a.woff2)').load().catch(() => null)`],
  ['media-src', 'a film', `add('video', { src: '${AWAY}a.mp4' })`],
  ['frame-src', 'a frame of another site', `add('iframe', { src: '${AWAY}' })`],
  ['frame-src', 'a frame of data', `add('iframe', { src: 'data:text/html,x' })`],
  // Its address is one that a script may have.
  ['object-src', 'a plug-in', `add('object', { type: 'image/png', data: './assets/a.js' })`],
  ['base-uri', 'another base for addresses', `add('base', { href: '${AWAY}' })`],
  // Those that have another origin are stopped before, by who may start a script by its address.
  ['worker-src', 'a worker of a blob', 'try { new Worker(URL.createObjectURL(new Blob([""]))) } catch {}'],
  [
    'manifest-src',
    'a manifest of another site',
    `document.querySelector('link[rel=manifest]').href = '${AWAY}a.webmanifest'`,
  ],
  ['form-action', 'a form', `add('form', { action: '${AWAY}', method: 'post' }).submit()`],
];

/** Makes an attempt, and resolves with the directives that are said to forbid it; with none if nobody does. */
const attempt = (page: Page, code: string): Promise<string[]> =>
  page.evaluate(async (code) => {
    const told: string[] = [];
    const heard = new Promise<void>((done) => {
      document.addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective }) => {
          told.push(effectiveDirective);
          done();
        },
        { once: true },
      );
      // Nothing comes of it in this time where nothing is forbidden.
      AbortSignal.timeout(3000).onabort = () => done();
    });
    const run = (globalThis as unknown as { attempts: Record<string, () => unknown> }).attempts[code];
    run?.();
    await heard;
    return told;
  }, code);

test('what the policy does not name is blocked, and reported by the directive that does so', async ({
  page,
}) => {
  // Written into the page from outside, where no policy holds: within, there is no way to run text.
  await page.addInitScript(`
    const add = (name, what) => {
      const one = document.createElement(name);
      document.body.append(Object.assign(one, what));
      return one;
    };
    // The page's own policy for scripts, which would not let a blob come as far as the one for workers.
    const { createPolicy } = trustedTypes;
    TrustedTypePolicyFactory.prototype.createPolicy = function (name, { createScriptURL }) {
      const andBlobs = (address) => (address.startsWith('blob:') ? address : createScriptURL(address));
      return createPolicy.call(this, name, { createScriptURL: andBlobs });
    };
    globalThis.attempts = { ${ATTEMPTS.map(([, what, code]) => `${JSON.stringify(what)}: () => { ${code} }`).join(',\n')} };
  `);
  await openPage(page, '?map=svg');
  const told: string[] = [];
  const asking = await page.context().newCDPSession(page);
  for (const [directive, what] of ATTEMPTS) {
    const directives = attempt(page, what);
    // Nobody fetches a manifest unless it is asked for.
    if (directive === 'manifest-src') await asking.send('Page.getAppManifest');
    told.push(`${what}: ${await directives}`);
  }
  expect(told).toEqual(ATTEMPTS.map(([directive, what]) => `${what}: ${directive}`));
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

/** What would make code or elements of text, or start code by its address; which of it was let through. */
const letThrough = async () => {
  // What is run from outside may evaluate text, until its turn is over.
  await new Promise((done) => setTimeout(done));
  const box = document.createElement('div');
  document.body.append(box);
  const inner = box.appendChild(document.createElement('p'));
  const text = '<img src="data:," alt="x">';
  const ways: Record<string, () => unknown> = {
    innerHTML: () => Object.assign(box, { innerHTML: text }),
    outerHTML: () => Object.assign(inner, { outerHTML: text }),
    insertAdjacentHTML: () => box.insertAdjacentHTML('beforeend', text),
    write: () => document.write(text),
    srcdoc: () => Object.assign(document.createElement('iframe'), { srcdoc: text }),
    parse: () => new DOMParser().parseFromString(text, 'text/html'),
    fragment: () => document.createRange().createContextualFragment(text),
    eval: () => Reflect.apply(Reflect.get(window, 'eval'), window, ['1']),
    Function: () => Reflect.construct(Function, ['return 1']),
    setTimeout: () => Reflect.apply(setTimeout, window, ['1']),
    handler: () => box.setAttribute('onclick', '1'),
    script: () => Object.assign(document.createElement('script'), { src: 'https://readout.example/a.js' }),
    scriptText: () => Object.assign(document.createElement('script'), { text: '1' }),
    scriptNear: () => Object.assign(document.createElement('script'), { src: './data/events.geojson' }),
    worker: () => new Worker('data:text/javascript,1'),
    workerAway: () => new Worker('https://readout.example/a.js'),
    policy: () => Reflect.get(window, 'trustedTypes').createPolicy('mine', {}),
  };
  const passed = Object.keys(ways).filter((name) => {
    try {
      ways[name]?.();
      return true;
    } catch {
      return false;
    }
  });
  box.remove();
  return passed;
};

test('no page makes code or elements of text, or starts code by a foreign address', async ({ page }) => {
  const file = pathToFileURL('dist/readout.html').href;
  for (const address of [
    './?map=svg',
    './embed.html?map=svg',
    './speaker.html',
    './events.html',
    './about.html',
    `${file}?map=svg`,
  ])
    await test.step(address, async () => {
      await page.goto(address);
      expect(await page.evaluate(letThrough)).toEqual([]);
    });
  // All else goes on: what the policy stops here is caught.
  await expect(page.locator('html[data-ready]')).toBeAttached();
});

test('every kind of file is sent with all that is published for it', async ({ request }) => {
  const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (file) => extname(file) !== '',
  );
  const kinds = new Map(files.map((file) => [`${/^assets\//.test(file)} ${extname(file)}`, file]));
  expect(kinds.size).toBeGreaterThan(10);
  for (const file of [...kinds.values(), 'readout.html', 'sw.js'])
    await test.step(file, async () => {
      const sent = (await request.get(`./${file}`)).headers();
      const published = headersFor(rules, `/${file}`);
      expect(published.size).toBeGreaterThanOrEqual(7);
      for (const [name, value] of published) expect([name, sent[name.toLowerCase()]]).toEqual([name, value]);
    });
});
