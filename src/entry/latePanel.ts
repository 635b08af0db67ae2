import type { LoadingPanel } from './LoadPanel';
import type { LoadProgress } from './loadProgress';

/** A panel that is brought when there is first something to show: few files are so large. Without it, loading goes on. */
export function latePanel(bring: () => Promise<LoadingPanel>): LoadingPanel {
  let panel: LoadingPanel | null = null;
  let first: LoadProgress | null = null;
  let latest: LoadProgress | null = null;
  let isClosed = false;
  const open = (come: LoadingPanel) => {
    if (isClosed) return;
    panel = come;
    // What it shows first goes unsaid to those who do not see it; what it shows then, is said.
    if (first) panel.show(first);
    if (latest && latest !== first) panel.show(latest);
  };
  return {
    isOpen: () => panel?.isOpen() ?? false,
    show(progress) {
      latest = progress;
      first ??= progress;
      if (first === progress) bring().then(open, () => {});
      panel?.show(progress);
    },
    close() {
      isClosed = true;
      panel?.close();
    },
  };
}
