import { useEffect, useRef, useState } from 'react';
import {
  type Drawing,
  FORMATS,
  type Format,
  type PictureOrder,
  pictureFile,
  SCALES,
  type Scale,
  SHEETS,
  saveFile,
  sizeOf,
  TooLarge,
} from '../export';
import type { AllMessages } from '../messages/late';
import { Choice } from './Choices';

interface SharePictureProps {
  readonly messages: AllMessages;
  readonly prepare: () => Promise<Drawing>;
  /** What a file with this ending is called. */
  readonly nameOf: (ending: string) => string;
}

/** How far the picture asked for has come. */
type Work =
  | { readonly is: 'running'; readonly done: number }
  | { readonly is: 'saved'; readonly name: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'too-large'; readonly order: PictureOrder }
  | { readonly is: 'failed'; readonly reason: string };

/** A picture of the view as a file: its shape, its size, and how its making goes. */
export function SharePicture({ messages, prepare, nameOf }: SharePictureProps) {
  const { t } = messages;
  const [format, setFormat] = useState<Format>('article');
  const [scale, setScale] = useState<Scale>(2);
  const [work, setWork] = useState<Work | null>(null);
  const running = useRef<AbortController | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  const make = async (order: PictureOrder) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    const name = nameOf(`-${order.format}${order.type === 'png' ? `-${order.scale}x` : ''}.${order.type}`);
    try {
      const file = await pictureFile(prepare, order, {
        signal: controller.signal,
        onDone: (done) => setWork({ is: 'running', done }),
      });
      saveFile(file, name);
      setWork({ is: 'saved', name });
    } catch (error) {
      if (controller.signal.aborted) setWork({ is: 'cancelled' });
      else if (error instanceof TooLarge) setWork({ is: 'too-large', order });
      else setWork({ is: 'failed', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      running.current = null;
    }
  };
  const cancel = () => {
    running.current?.abort();
    // The button pressed goes away.
    first.current?.focus();
  };
  const busy = work?.is === 'running';
  const smaller = work?.is === 'too-large' ? SCALES.findLast((other) => other < work.order.scale) : undefined;

  return (
    <div>
      <Choice
        name={t('share.take.format')}
        options={FORMATS.map((shape) => [shape, t(`share.take.${shape}`)] as const)}
        value={format}
        onChange={setFormat}
      />
      <Choice
        name={t('share.take.size')}
        options={SCALES.map((times) => {
          const { width } = sizeOf({ width: SHEETS[format].width, height: 0 }, times);
          return [String(times), t('share.take.scale', { scale: times, width })] as const;
        })}
        value={String(scale)}
        onChange={(chosen) => setScale(SCALES.find((times) => String(times) === chosen) ?? 1)}
      />
      <p className="share-row">
        <button
          ref={first}
          type="button"
          className="preset"
          aria-disabled={busy}
          onClick={() => make({ type: 'png', format, scale })}
        >
          {t('share.take.png')}
        </button>
        <button
          type="button"
          className="preset"
          aria-disabled={busy}
          onClick={() => make({ type: 'svg', format, scale })}
        >
          {t('share.take.svg')}
        </button>
      </p>
      {busy && (
        <p className="share-row">
          <progress aria-label={t('share.take.working')} value={work.done} />
          <button type="button" className="preset" onClick={cancel}>
            {t('share.take.cancel')}
          </button>
        </p>
      )}
      <p role="status" className="share-note">
        {busy && t('share.take.working')}
        {work?.is === 'saved' && t('share.take.done', { name: work.name })}
        {work?.is === 'cancelled' && t('share.take.cancelled')}
        {work?.is === 'too-large' && t('share.take.tooLarge')}
        {work?.is === 'failed' && t('share.take.failed', { reason: work.reason })}
      </p>
      {smaller !== undefined && (
        <button
          type="button"
          className="preset"
          onClick={() => make({ type: 'png', format, scale: smaller })}
        >
          {t('share.take.smaller', { scale: smaller })}
        </button>
      )}
    </div>
  );
}
