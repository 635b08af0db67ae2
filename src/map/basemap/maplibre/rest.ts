const LONGEST_WAIT = 5000;

/** Calls back once the page answers input (`data-ready` on its root) and then has nothing else to do; returns what calls it off. */
export function whenAtRest(callback: () => void): () => void {
  const root = document.documentElement;
  let cancel = () => {};
  const wait = () => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(callback, 500);
      cancel = () => clearTimeout(timer);
    } else {
      const request = requestIdleCallback(callback, { timeout: LONGEST_WAIT });
      cancel = () => cancelIdleCallback(request);
    }
  };
  if (root.dataset.ready !== undefined) wait();
  else {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      wait();
    });
    observer.observe(root, { attributeFilter: ['data-ready'] });
    cancel = () => observer.disconnect();
  }
  return () => cancel();
}
