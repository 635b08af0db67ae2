import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Builder, By, Capabilities, Key, Origin, type WebElement } from 'selenium-webdriver';
import type { Engines } from '../../src/entry/build/engines';
import { type Engine, isForeign, type Role } from './engine';
import { KEPT, near } from './near';

type Programs = NonNullable<Engines['webkit']>;

const KEYS = { ArrowRight: Key.ARROW_RIGHT, ArrowLeft: Key.ARROW_LEFT, Enter: Key.ENTER, Escape: Key.ESCAPE };

const listening = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

/**
 * A proxy that passes on what is on this machine, notes what is asked of any other, and gives nothing of that. It is asked for all:
 * given a list of addresses to leave out, this WebKit reads beyond its end, and dies of it now and then.
 */
async function startProxy(foreign: string[]): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((asked, answer) => {
    const { url = '', method, headers } = asked;
    if (isForeign(url)) {
      foreign.push(url);
      answer.writeHead(403).end();
      return;
    }
    // Each by a connection of its own: one that is kept may be closed at the other end as it is used again.
    const passedOn = request(url, { method, headers, agent: false }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passedOn.on('error', () => answer.destroy());
    asked.pipe(passedOn);
  });
  server.on('connect', ({ url }, socket) => {
    foreign.push(`https://${url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  return { server, port: await listening(server) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts a screen that nobody looks at, and says its name once it is there. */
async function startDisplay(
  program: string,
): Promise<{ readonly process: ChildProcess; readonly name: string }> {
  // Otherwise it would start over whenever the last that used it has gone, and turn away whoever comes meanwhile.
  const lasting = ['-noreset', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const process = spawn(program, ['-displayfd', '3', ...lasting], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = process.stdio[3];
  const number = await new Promise<string>((known, failed) => {
    process.once('exit', () => failed(new Error('Xvfb did not start.')));
    said?.once('data', (data) => known(String(data).trim()));
  });
  return { process, name: `:${number}` };
}

/** A session of a browser that has just been started; its processes end with it, or at once if none comes of it. */
async function startSession(programs: Programs, proxyPort: number) {
  const display = await startDisplay(programs.display);
  const started = [display.process];
  const end = () => {
    for (const one of started) one.kill();
  };
  const [inspector, port] = [await freePort(), await freePort()];
  const browser = spawn(programs.browser, ['--automation'], {
    env: { ...process.env, DISPLAY: display.name, WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${inspector}` },
    stdio: 'ignore',
  });
  started.push(browser);
  const died = new Promise<never>((_, failed) => {
    browser.once('exit', () => failed(new Error('The browser died as it started.')));
  });
  const ready = async () => {
    await answering(inspector);
    started.push(
      spawn(programs.driver, [`--port=${port}`, `--target=127.0.0.1:${inspector}`], { stdio: 'ignore' }),
    );
    await answering(port);
    return sessionAt(port, proxyPort);
  };
  try {
    return { driver: await Promise.race([ready(), died]), end };
  } catch (why) {
    end();
    throw why;
  }
}

/** Starts WebKit's small browser on a screen of its own, and drives it by WebDriver. */
export async function startWebkit(programs: Programs): Promise<Engine> {
  const foreign: string[] = [];
  const proxy = await startProxy(foreign);
  const { driver, end } = await startSession(programs, proxy.port);

  async function all(role: Role, name: string): Promise<WebElement[]> {
    const found = await driver.executeScript<WebElement[]>(near, KEPT[role], name);
    const names = await Promise.all(found.map((element) => element.getAccessibleName()));
    return found.filter((_, i) => names[i] === name);
  }
  async function first(role: Role, name: string): Promise<WebElement> {
    const [element] = await all(role, name);
    if (!element) throw new Error(`There is no ${role} “${name}”.`);
    return element;
  }
  return {
    async go(url) {
      await driver.switchTo().defaultContent();
      await driver.get(url);
    },
    async resize(width, height) {
      const rect = await driver.manage().window().getRect();
      const inner = await driver.executeScript<{ width: number; height: number }>(() => ({
        width: innerWidth,
        height: innerHeight,
      }));
      const frame = { width: rect.width - inner.width, height: rect.height - inner.height };
      await driver
        .manage()
        .window()
        .setRect({ x: 0, y: 0, width: width + frame.width, height: height + frame.height });
    },
    count: async (role, name) => (await all(role, name)).length,
    click: async (role, name) => (await first(role, name)).click(),
    focus: async (role, name) =>
      driver.executeScript((element: HTMLElement) => element.focus(), await first(role, name)),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    async drag(from, to) {
      const at = (part: number) => ({
        origin: Origin.VIEWPORT,
        duration: 16,
        x: Math.round(from.x + (to.x - from.x) * part),
        y: Math.round(from.y + (to.y - from.y) * part),
      });
      const hand = driver.actions().move(at(0)).press();
      for (let step = 1; step <= 8; step += 1) hand.move(at(step / 8));
      await hand.release().perform();
    },
    ask: <A, R>(question: (given: A) => R, given: A) => driver.executeScript<R>(question, given),
    async enter(frame) {
      await driver.switchTo().defaultContent();
      if (frame !== null) await driver.switchTo().frame(await driver.findElement(By.css(frame)));
    },
    webgl: true,
    picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    foreign: () => foreign,
    async close() {
      await driver.quit();
      end();
      await new Promise((closed) => proxy.server.close(closed));
    },
  };
}

/** A session of the browser that a driver has been given. */
const sessionAt = (port: number, proxyPort: number) =>
  new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        proxy: {
          proxyType: 'manual',
          httpProxy: `127.0.0.1:${proxyPort}`,
          sslProxy: `127.0.0.1:${proxyPort}`,
        },
      }),
    )
    .build();

/** Resolves once something listens at a port; throws after ten seconds without. */
async function answering(port: number): Promise<void> {
  const last = Date.now() + 10_000;
  const heard = () =>
    new Promise<boolean>((known) => {
      const socket = connect(port, '127.0.0.1', () => known(true));
      socket.on('error', () => known(false)).on('close', () => known(false));
      socket.on('connect', () => socket.end());
    });
  while (!(await heard())) {
    if (Date.now() > last) throw new Error(`Nothing listens at port ${port}.`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
