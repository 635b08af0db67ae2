/** The page as the build has written it: readable before the live page is there, and again if that one fails. */
export interface BuiltPage {
  /** Goes once the live page has been painted. */
  readonly stepAside: () => void;
  /** Comes back, or stays, with a sentence that says why, and more about it; the live page is gone by then. */
  readonly comeBack: (sentence: string, more: (notice: HTMLElement) => void) => void;
  /** Stays for now, with a sentence that says why and a button, which has the keyboard; a press takes both away again. */
  readonly stay: (sentence: string, action: string, onAction: () => void) => void;
  /** Whether the link keeps the page itself back, and a sentence stands in its stead. */
  readonly isKept: boolean;
  /** What the page consists of, for a panel over it, which goes when it goes. */
  readonly element: Element;
}

const root = document.documentElement;

/** Calls back two frames on: what was put into the document has been painted. */
export const afterPaint = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

const isStyled = () => getComputedStyle(root).getPropertyValue('--paper') !== '';

/**
 * Resolves once the page has its style sheets, for which WebKit lets no module wait; rejects where they do not come: the
 * live page would grow with its own map, without end.
 */
export async function stylesLoaded(): Promise<void> {
  if (!isStyled() && document.readyState !== 'complete')
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  if (!isStyled()) throw new Error('The style sheet of the page has not come.');
}

/**
 * Takes charge of the built page, in `#first`. Both pages lie in one cell of one grid, so that one takes over from the
 * other without a shift.
 */
export function builtPage(): BuiltPage {
  const first = document.getElementById('first');
  // A link that keeps back what comes later keeps the built page back, too: what there is to say is said in its stead.
  const kept = root.classList.contains('kept') ? document.getElementById('kept') : null;
  let failed = false;
  const say = (sentence: string, role: 'alert' | 'status') => {
    root.classList.remove('other-view', 'other-language');
    const notice = document.createElement('p');
    notice.className = 'notice';
    notice.setAttribute('role', role);
    notice.textContent = sentence;
    (kept ?? first)?.querySelector('.page-reading')?.prepend(notice);
    if (kept) kept.hidden = false;
    return notice;
  };
  return {
    element: kept ?? first ?? document.body,
    isKept: kept !== null,
    stay(sentence, action, onAction) {
      const notice = say(sentence, 'status');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = action;
      button.addEventListener('click', () => {
        notice.remove();
        onAction();
      });
      notice.append(' ', button);
      button.focus();
    },
    stepAside() {
      const look = () => {
        if (failed) return;
        if (document.querySelector('#app :is(.map-picture[width], .failure)') === null) {
          requestAnimationFrame(look);
          return;
        }
        afterPaint(() => {
          if (failed) return;
          first?.remove();
          document.getElementById('kept')?.remove();
          root.classList.remove('other-view', 'other-language');
          root.dataset.basemap ??= 'svg';
          root.dataset.ready = '';
        });
      };
      look();
    },
    comeBack(sentence, more) {
      if (failed) return;
      failed = true;
      delete root.dataset.ready;
      root.dataset.failed = '';
      more(say(sentence, 'alert'));
      const page = kept ?? first;
      if (page && !page.isConnected) document.body.prepend(page);
    },
  };
}
