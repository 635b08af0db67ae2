import { EMBED_HEIGHT, EMBED_WIDE } from '../../theme';

// A sheet that is made by script, so that a host's policy against inline styles has nothing to object to.
const SHEET = `
:host { display: block; container-type: inline-size; }
:host([hidden]) { display: none; }
div { display: grid; grid-template: auto / minmax(0, 1fr); }
slot, iframe { grid-area: 1 / 1; }
slot { display: block; z-index: 1; }
iframe { border: 0; width: 100%; height: ${EMBED_HEIGHT.wide}px; opacity: 0; }
@container (width < ${EMBED_WIDE}px) { iframe { height: ${EMBED_HEIGHT.narrow}px; } }
:host([data-ready]) slot { display: none; }
:host([data-ready]) iframe { opacity: 1; }
`;
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** The inside of the element: the frame, and what stands in its place until it answers. */
export interface Stage {
  /** Puts a frame in, unseen. */
  readonly load: (address: string, title: string) => HTMLIFrameElement;
  /** Shows the frame instead of what stood in its place. */
  readonly reveal: () => void;
  /** Takes the frame out. */
  readonly clear: () => void;
  /** Gives the frame px, once for each picture of the screen; anything but a positive number leaves it to the width. */
  readonly resize: (px: number) => void;
}

/** Builds the inside of an element. */
export function createStage(host: HTMLElement): Stage {
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  shadow.adoptedStyleSheets = [sheet];
  const stage = document.createElement('div');
  stage.append(document.createElement('slot'));
  shadow.append(stage);
  let frame: HTMLIFrameElement | null = null;
  let height = 0;
  let asked = false;

  const apply = () => {
    asked = false;
    if (frame) frame.style.height = height > 0 ? `${height}px` : '';
  };
  return {
    load(address, title) {
      frame = document.createElement('iframe');
      frame.title = title;
      frame.loading = 'lazy';
      frame.setAttribute('sandbox', SANDBOX);
      frame.allow = 'fullscreen';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      // Unseen but not hidden: browsers draw no pictures in a hidden frame, and the map would wait for one for ever.
      frame.inert = true;
      frame.src = address;
      apply();
      stage.append(frame);
      return frame;
    },
    reveal() {
      if (frame) frame.inert = false;
      host.setAttribute('data-ready', '');
    },
    clear() {
      host.removeAttribute('data-ready');
      frame?.remove();
      frame = null;
    },
    resize(px) {
      height = px;
      if (!asked) requestAnimationFrame(apply);
      asked = true;
    },
  };
}
