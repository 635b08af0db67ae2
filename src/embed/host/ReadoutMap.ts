import { type Destination, parseNotice } from '../protocol';
import { frameAddress, PARAMETERS, parametersFor, parametersOf, webAddress } from './address';
import { type Call, createCalls } from './calls';
import { parseHeight } from './height';
import { createStage } from './stage';

/** ms after which a command without an answer has failed; a frame that is still to be loaded has the same. */
const PATIENCE_MS = 10_000;

// A classic script knows its own address only while it runs first.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';

/**
 * `<readout-map>`: the map in a frame that takes its own height, shows what the element's attributes say, and can be moved
 * by methods, by attributes and by links. What stands inside the element is seen until the map answers, and stays if it
 * never does.
 */
export class ReadoutMap extends HTMLElement {
  static readonly observedAttributes = ['src', 'title', 'height', ...PARAMETERS];

  readonly #stage = createStage(this);
  readonly #calls = createCalls(PATIENCE_MS);
  #frame: HTMLIFrameElement | null = null;
  #changed: Set<string> | null = null;
  #ready = false;
  #failed = false;

  /** Whether the map answers. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Whether the map has been asked for something and never answered. */
  get failed(): boolean {
    return this.#failed;
  }

  connectedCallback(): void {
    window.addEventListener('message', this.#onMessage);
    this.#stage.resize(Number(this.getAttribute('height')));
    this.#load();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#frame || before === after) return;
    if (this.#changed) {
      this.#changed.add(name);
      return;
    }
    // Attributes that are set one after the other make one change.
    const changed = new Set([name]);
    this.#changed = changed;
    queueMicrotask(() => {
      this.#changed = null;
      this.#follow(changed);
    });
  }

  /** Opens an event, or shows a time, or both. Rejects with the reason where the map refuses. */
  goTo(destination: Destination): Promise<void> {
    return this.#send({ type: 'goTo', ...destination });
  }

  /** Shows what a link to the page shows, in the look that the element has. */
  async show(link: string): Promise<void> {
    const url = webAddress(link, document.baseURI);
    if (!url) throw new Error('bad-parameter');
    await this.#send({ type: 'show', search: `?${parametersFor(url, this)}` });
  }

  /** Plays the time from where it stands. */
  play(): Promise<void> {
    return this.#send({ type: 'play' });
  }

  pause(): Promise<void> {
    return this.#send({ type: 'pause' });
  }

  async #send(call: Call): Promise<void> {
    if (!this.#frame) throw new Error('unloaded');
    // Whoever asks something of a map that is still far away wants it now.
    this.#frame.loading = 'eager';
    try {
      await this.#calls.send(call);
    } catch (error) {
      this.#failed = !this.#ready;
      throw error;
    }
  }

  #load(): void {
    this.#unload();
    const site = webAddress(this.getAttribute('src') ?? script, document.baseURI);
    if (!site) return;
    this.#frame = this.#stage.load(frameAddress(site, parametersOf(this)), this.title);
  }

  #unload(): void {
    this.#ready = false;
    this.#failed = false;
    this.#calls.end('unloaded');
    this.#calls.connect(null);
    this.#stage.clear();
    this.#frame = null;
  }

  #follow(changed: ReadonlySet<string>): void {
    if (!this.#frame) return;
    if (changed.has('title')) this.#frame.title = this.title;
    if (changed.has('height')) this.#stage.resize(Number(this.getAttribute('height')));
    const shown = [...changed].some((name) => name !== 'title' && name !== 'height');
    if (changed.has('src') || changed.has('lang') || (shown && !this.#ready)) this.#load();
    else if (shown)
      this.#send({ type: 'show', search: `?${parametersOf(this)}` }).catch((error: Error) =>
        console.warn(`<readout-map>: ${error.message}`),
      );
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const frame = this.#frame;
    if (!frame || event.source === null || event.source !== frame.contentWindow) return;
    const height = parseHeight(event.data);
    if (height !== null) this.#stage.resize(height);
    const notice = parseNotice(event.data);
    if (notice?.type === 'ack') this.#calls.answer(notice);
    if (!notice || notice.type === 'ack') return;
    const { type, ...detail } = notice;
    if (type === 'ready') {
      this.#ready = true;
      this.#failed = false;
      this.#stage.reveal();
      this.#calls.connect((message) => frame.contentWindow?.postMessage(message, '*'));
    }
    this.dispatchEvent(new CustomEvent(type, { detail }));
  };
}
