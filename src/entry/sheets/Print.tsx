import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { FailureNotice, usePart } from '../../failure';
import type { Atlas } from '../../map';
import type { Messages } from '../../messages';
import { stepOf } from '../../tour';
import { type Order, USUAL } from './order';
import type { SheetKind, SheetStock } from './sheet';

interface PrintProps extends Omit<SheetStock, 'messages'> {
  readonly messages: Messages;
  /** Fetches the finer land, for sheets that are printed by the button. */
  readonly loadRegion: () => Promise<Atlas>;
  /** Whether the reader is asked which sheet to print. */
  readonly asks: boolean;
  /** The sheet that the dialog begins with. */
  readonly suggests: SheetKind;
  readonly onAsked: () => void;
}

const load = async () => {
  const [{ Paper }, { PrintDialog }, { withLate }] = await Promise.all([
    import('./Paper'),
    import('./PrintDialog'),
    import('../../messages/late'),
  ]);
  return { Paper, PrintDialog, withLate };
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
export function Print({ loadRegion, asks, suggests, onAsked, messages, ...stock }: PrintProps) {
  const { view } = stock;
  const order = useRef<Order>(USUAL);
  const { part: printing, failed, ask, again } = usePart(load);
  const [finer, setFiner] = useState<Atlas | null>(null);

  const wanted = asks && printing === null;
  useEffect(() => whenIdle(ask), [ask]);
  useEffect(() => {
    if (wanted) ask();
  }, [wanted, ask]);

  const print = async (ordered: Order) => {
    // The coarser land is a map too.
    const land = await loadRegion().catch(() => null);
    order.current = ordered;
    flushSync(() => setFiner(land));
    window.print();
  };
  const words = printing?.withLate(messages);
  return (
    <>
      {wanted && failed && (
        <div className="share-failed">
          <FailureNotice sentence={messages.t('failure.part')} onAgain={again} {...{ failed, messages }}>
            <button type="button" onClick={onAsked}>
              {messages.t('view.dismiss')}
            </button>
          </FailureNotice>
        </div>
      )}
      {printing && words && (
        <printing.Paper {...stock} messages={words} atlas={finer ?? stock.atlas} order={order} />
      )}
      {printing && words && asks && (
        <printing.PrintDialog
          messages={words}
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
