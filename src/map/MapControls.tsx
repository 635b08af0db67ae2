import type { Messages } from '../messages';

interface MapControlsProps {
  readonly messages: Messages;
  readonly globe: boolean;
  /** Null where no strike is shown. */
  readonly onCloser: (() => void) | null;
  /** Brings all places of what is shown into view; null where nothing is. */
  readonly onAll: (() => void) | null;
  /** Back to what the story opens with; null where that is shown. */
  readonly onOpening: (() => void) | null;
  /** Null where it is not offered. */
  readonly onProjection: (() => void) | null;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
}

/** The map's buttons: all that a hand can do to the camera, without dragging. */
export function MapControls(props: MapControlsProps) {
  const { messages, globe, onCloser, onAll, onOpening, onProjection, onZoomIn, onZoomOut } = props;
  const { t } = messages;
  return (
    <div className="map-controls">
      {onCloser && (
        <button type="button" className="map-button map-button-words" onClick={onCloser}>
          {t('map.closer')}
        </button>
      )}
      {onAll && (
        <button type="button" className="map-button map-button-words" onClick={onAll}>
          {t('map.all')}
        </button>
      )}
      <button
        type="button"
        className="map-button map-button-words"
        disabled={!onOpening}
        onClick={onOpening ?? undefined}
      >
        {t('map.opening')}
      </button>
      {onProjection && (
        <button type="button" className="map-button map-button-words" onClick={onProjection}>
          {t(globe ? 'map.flat' : 'map.globe')}
        </button>
      )}
      <div className="map-zoom">
        <button type="button" className="map-button" aria-label={t('map.zoomIn')} onClick={onZoomIn}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <path d="M0,-6V6M-6,0H6" />
          </svg>
        </button>
        <button type="button" className="map-button" aria-label={t('map.zoomOut')} onClick={onZoomOut}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <path d="M-6,0H6" />
          </svg>
        </button>
      </div>
    </div>
  );
}
