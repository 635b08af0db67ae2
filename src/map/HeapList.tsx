import { useEffect, useRef } from 'react';
import type { Messages } from '../messages';
import type { PlacedBin, Scene } from '../scene';

/** So many events of a disc are listed; the rest is for a closer look or a shorter time. */
const MOST = 200;

interface HeapListProps {
  readonly bin: PlacedBin;
  readonly scene: Scene;
  readonly messages: Messages;
  readonly onChoose: (event: string) => void;
  readonly onClose: () => void;
}

/** The events that a disc stands for, each to be opened: a dialog that Escape or a press beside it closes. */
export function HeapList({ bin, scene, messages, onChoose, onClose }: HeapListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const { t } = messages;
  const { label: place, count } = bin;
  const events = scene.listed(bin.places, MOST);
  const name =
    events.length < count
      ? t('map.binList', { place, count, shown: events.length })
      : t('map.bin', { place, count });
  return (
    <dialog className="map-list" aria-label={name} ref={dialog} onClose={onClose}>
      <p>{name}</p>
      <form method="dialog">
        <button type="submit">{t('map.close')}</button>
      </form>
      <ul>
        {events.map(({ id, kind, title, date }) => (
          <li key={id}>
            <button
              type="button"
              className="map-list-event"
              onClick={() => {
                dialog.current?.close();
                onChoose(id);
              }}
            >
              <span className="map-list-aside">{t(`kind.${kind}`, { count: 1 })}</span>
              <bdi>{title}</bdi>
              <span className="map-list-aside">{date}</span>
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  );
}
