import type { Dataset } from '../dataset';
import type { Messages } from '../messages';
import { GLYPHS, MOST_EVENTS } from '../scene';
import { Entry } from './LegendEntry';

/** How the map tells of what has no room on it, lies beyond it, or is not exactly known: lines of its legend. */
export function LegendCrowding({
  dataset,
  messages: { t, number },
}: {
  dataset: Dataset;
  messages: Messages;
}) {
  return (
    <>
      <Entry words={t('legend.lane')}>
        <path className="legend-line legend-call" d="M-18,0H18" />
        <rect className="legend-ink" x="-11" y="-7" width="22" height="14" rx="7" />
        <text className="legend-count" y="3.6" textAnchor="middle">
          ×{number(4)}
        </text>
      </Entry>
      <Entry words={t('legend.more')}>
        <path className="legend-strike" d={GLYPHS.strike} transform="translate(-9) scale(0.8)" />
        <text className="legend-name" x="1" y="4">
          +{number(2)}
        </text>
      </Entry>
      <Entry words={t('legend.edge')}>
        <rect className="legend-edge" x="-11.5" y="-8.5" width="23" height="17" rx="4" />
        <text className="legend-name" y="4" textAnchor="middle">
          ↗
        </text>
      </Entry>
      <Entry words={t('legend.off')}>
        <circle className="legend-off" r="9" />
        <path className="legend-strike" d={GLYPHS.strike} transform="scale(0.5)" />
      </Entry>
      <Entry words={t('legend.unsettled')}>
        <path className="legend-unsettled" d="M-18,3L-6,-3L6,2L18,-3" />
      </Entry>
      {dataset.events.length > MOST_EVENTS && (
        <Entry words={t('legend.heap')}>
          <circle className="legend-ink" r="10" />
          <text className="legend-count" y="3.6" textAnchor="middle">
            9K
          </text>
        </Entry>
      )}
    </>
  );
}
