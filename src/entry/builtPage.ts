/** The page as the build has written it: readable before the live page is there, and again if that one fails. */
export interface BuiltPage {
  /** Goes once the live page has been painted. */
  readonly stepAside: () => void;
  /** Comes back, or stays, with a sentence that says why; the live page is gone by then. */
  readonly comeBack: (sentence: string) => void;
}

const root = document.documentElement;

/** Two frames on, what was put into the document has been painted. */
const afterPaint = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then));

/**
 * Takes charge of the built page, in `#first`. Both pages lie in one cell of one grid, so that one takes over from the
 * other without a shift.
 */
export function builtPage(): BuiltPage {
  const first = document.getElementById('first');
  let failed = false;
  return {
    stepAside() {
      const look = () => {
        if (failed) return;
        if (document.querySelector('#app .map-picture[width]') === null) {
          requestAnimationFrame(look);
          return;
        }
        afterPaint(() => {
          if (failed) return;
          first?.remove();
          root.classList.remove('other-view');
          root.dataset.basemap ??= 'svg';
          root.dataset.ready = '';
        });
      };
      look();
    },
    comeBack(sentence) {
      if (failed) return;
      failed = true;
      root.classList.remove('other-view');
      delete root.dataset.ready;
      root.dataset.failed = '';
      const notice = document.createElement('p');
      notice.className = 'notice';
      notice.setAttribute('role', 'alert');
      notice.textContent = sentence;
      first?.querySelector('.page-reading')?.prepend(notice);
      if (first && !first.isConnected) document.body.prepend(first);
    },
  };
}
