import './sheets.css';
import './parts.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { onPrint } from '../../map';
import { inMode, serializeView, type View } from '../../view';
import { type Order, USUAL } from './order';
import { SheetBody } from './SheetBody';
import { composeSheet, type Sheet, type SheetStock } from './sheet';

/** The folder that the site is published in, as its build was told; null where it was not. */
function siteAddress(): string | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return link ? new URL('./', link.href).href : null;
}

/** The address of a view for whoever reads on: in the page itself, whatever mode this is. */
function addressOf(
  { guide: { defaults, context } }: SheetStock,
  site: string | null,
  view: View,
): string | null {
  if (site === null) return null;
  const own = { ...view, ...inMode(view, 'explore'), map: defaults.map };
  return `${site}${serializeView(own, defaults, context)}`;
}

/** Draws what was ordered whenever the page is printed, in the same turn, and takes it away again afterwards. */
export function Paper({ order, ...stock }: SheetStock & { readonly order: RefObject<Order> }) {
  const [drawn, setDrawn] = useState<{ sheet: Sheet; stock: SheetStock; paper: Order['paper'] } | null>(null);
  const latest = useRef(stock);
  latest.current = stock;
  useEffect(() => {
    let isMounting = true;
    const draw = () => {
      const { kind, paper } = order.current;
      const next = { sheet: composeSheet(latest.current, kind), stock: latest.current, paper };
      if (isMounting) setDrawn(next);
      else flushSync(() => setDrawn(next));
    };
    const clear = () => {
      order.current = USUAL;
      flushSync(() => setDrawn(null));
    };
    const off = onPrint(draw, clear);
    isMounting = false;
    return off;
  }, [order]);
  const [site] = useState(siteAddress);
  if (!drawn) return null;
  const { sheet, paper } = drawn;
  return createPortal(
    <div
      className="sheets"
      data-sheet={sheet.kind}
      data-paper={paper ?? undefined}
      data-tour={sheet.tour?.id}
    >
      <SheetBody sheet={sheet} stock={drawn.stock} addresses={(view) => addressOf(drawn.stock, site, view)} />
    </div>,
    document.body,
  );
}
