import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Atlas } from '../../map';
import { stepOf } from '../../tour';
import { type Order, USUAL } from './order';
import type { Paper } from './Paper';
import type { PrintDialog } from './PrintDialog';
import type { SheetKind, SheetStock } from './sheet';

interface Printing {
  readonly Paper: typeof Paper;
  readonly PrintDialog: typeof PrintDialog;
}

interface PrintProps extends SheetStock {
  /** Fetches the finer land, for sheets that are printed by the button. */
  readonly loadRegion: () => Promise<Atlas>;
  /** Whether the reader is asked which sheet to print. */
  readonly asks: boolean;
  /** The sheet that the dialog begins with. */
  readonly suggests: SheetKind;
  readonly onAsked: () => void;
}

const load = async (): Promise<Printing> => {
  const [{ Paper }, { PrintDialog }] = await Promise.all([import('./Paper'), import('./PrintDialog')]);
  return { Paper, PrintDialog };
};

/** Calls back once the page answers input and has nothing else to do; returns what calls that off. */
function whenIdle(then: () => void): () => void {
  const root = document.documentElement;
  if (root.dataset.ready === undefined) {
    let cancel = () => observer.disconnect();
    const observer = new MutationObserver(() => {
      if (root.dataset.ready === undefined) return;
      observer.disconnect();
      cancel = whenIdle(then);
    });
    observer.observe(root, { attributeFilter: ['data-ready'] });
    return () => cancel();
  }
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(then, 1000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(then, { timeout: 5000 });
  return () => cancelIdleCallback(request);
}

/**
 * All that is printed: the sheets, of which Ctrl+P takes the reader's, and the dialog that asks for one of them. They are
 * fetched when the page has come to rest; until then, paper shows the page.
 */
export function Print({ loadRegion, asks, suggests, onAsked, ...stock }: PrintProps) {
  const { messages, view } = stock;
  const order = useRef<Order>(USUAL);
  const [printing, setPrinting] = useState<Printing | null>(null);
  const [finer, setFiner] = useState<Atlas | null>(null);
  const [hasFailed, setFailed] = useState(false);

  const wanted = asks && printing === null;
  useEffect(() => whenIdle(() => load().then(setPrinting, () => {})), []);
  useEffect(() => {
    if (!wanted) return;
    setFailed(false);
    load().then(setPrinting, () => setFailed(true));
  }, [wanted]);

  const print = async (ordered: Order) => {
    // The coarser land is a map too.
    const land = await loadRegion().catch(() => null);
    order.current = ordered;
    flushSync(() => setFiner(land));
    window.print();
  };
  return (
    <>
      {wanted && hasFailed && (
        <p role="status" className="share-failed">
          {messages.t('sheets.failed')}
        </p>
      )}
      {printing && <printing.Paper {...stock} atlas={finer ?? stock.atlas} order={order} />}
      {printing && asks && (
        <printing.PrintDialog
          messages={messages}
          suggests={suggests}
          isTour={stepOf(stock.guide.tours, view.tour) !== null}
          hides={view.hide === 'later'}
          onPrint={(ordered) => void print(ordered)}
          onClose={onAsked}
        />
      )}
    </>
  );
}
