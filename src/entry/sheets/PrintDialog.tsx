import './dialog.css';
import { useEffect, useId, useRef, useState } from 'react';
import type { AllMessages } from '../../messages/late';
import { Choice } from '../../ui';
import { type Order, PAPERS, type PaperSize, paperFor } from './order';
import { SHEETS, type SheetKind } from './sheet';

interface PrintDialogProps {
  readonly messages: AllMessages;
  readonly suggests: SheetKind;
  /** Whether what is later is hidden, on paper too. */
  readonly hides: boolean;
  readonly isTour: boolean;
  readonly onPrint: (order: Order) => void;
  readonly onClose: () => void;
}

/** Which sheet is printed, and on what. */
export function PrintDialog({ messages, suggests, hides, isTour, onPrint, onClose }: PrintDialogProps) {
  const { t } = messages;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [kind, setKind] = useState(suggests);
  const [paper, setPaper] = useState<PaperSize>(() => paperFor(navigator.languages));
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="print-dialog" aria-labelledby={heading} closedby="any" onClose={onClose}>
      <h2 id={heading}>{t('sheets.title')}</h2>
      <Choice
        name={t('sheets.kind')}
        options={SHEETS.map((one) => [one, t(`sheets.${one}`)] as const)}
        value={kind}
        onChange={setKind}
      />
      <p className="print-about">{t(`sheets.${kind}.about`)}</p>
      <p className="print-about">{t(isTour ? 'sheets.ofTour' : 'sheets.ofView')}</p>
      {hides && <p className="print-about">{t('sheets.hidden')}</p>}
      <Choice
        name={t('sheets.paper')}
        options={PAPERS.map((one) => [one, t(`sheets.${one}`)] as const)}
        value={paper}
        onChange={setPaper}
      />
      <p className="print-row">
        <button
          type="button"
          className="preset"
          onClick={() => {
            dialog.current?.close();
            onPrint({ kind, paper });
          }}
        >
          {t('sheets.print')}
        </button>
        <button type="button" className="preset" onClick={() => dialog.current?.close()}>
          {t('share.close')}
        </button>
      </p>
    </dialog>
  );
}
