import type { Dataset, Kind } from '../dataset';
import type { Messages } from '../messages';
import { attackerOrder, GLYPHS } from '../scene';
import { PAGE } from '../theme';
import { TIME_FORMS } from '../timeline';
import { Drawn } from './Drawn';
import { LegendCrowding } from './LegendCrowding';
import { Entry } from './LegendEntry';

interface LegendKeyProps {
  readonly dataset: Dataset;
  readonly messages: Messages;
}

const LINES = ['call', 'message', 'mediation'] as const satisfies readonly Kind[];

/** What sets one attacker's strikes apart, as the map draws it inside the symbol and as large. */
function AttackerPattern({ index }: { readonly index: number }) {
  if (index === 0) return null;
  if (index === 1) return <circle className="legend-paper" r="1.9" />;
  if (index === 2) return <rect className="legend-paper" x="-4" y="-1.05" width="8" height="2.1" />;
  return <path className="legend-cross" d="M0,-4.5V4.5M-4.5,0H4.5" />;
}

/** How to read the map: each pattern, dash, end and halo in words. */
export function LegendKey({ dataset, messages }: LegendKeyProps) {
  const { t, number } = messages;
  const name = (id: string) => dataset.actors.get(id)?.name ?? id;
  return (
    <div className="filter">
      <h2 className="filter-name">{t('legend.key')}</h2>
      <p className="filter-note">{t('legend.lines')}</p>
      <ul className="legend-entries">
        <Entry words={t('legend.strike')}>
          <path className="legend-strike" d={GLYPHS.strike} transform="translate(-9)" />
          <rect className="legend-ink" x="2" y="-7" width="16" height="14" rx="7" />
          <text className="legend-count" x="10" y="3.6" textAnchor="middle">
            {number(3)}
          </text>
        </Entry>
        {attackerOrder(dataset).map((id, index) => (
          <Entry key={id} words={t('legend.attacker', { name: name(id) })}>
            <path className="legend-strike" d={GLYPHS.strike} />
            <AttackerPattern index={index} />
          </Entry>
        ))}
        {LINES.map((kind) => (
          <Entry key={kind} words={t(`legend.${kind}`)}>
            {kind === 'message' ? (
              <>
                <path className="legend-line legend-dashed legend-message" d="M-18,0H-7M7,0H18" />
                <path className="legend-line legend-message" d="M0,-7L7,0L0,7L-7,0z" />
              </>
            ) : (
              <path
                className={`legend-line legend-${kind}`}
                d={kind === 'mediation' ? 'M-18,-2H18M-18,2H18' : 'M-18,0H18'}
              />
            )}
          </Entry>
        ))}
        <Entry words={t('legend.published')}>
          <path className="legend-line legend-call" d="M-18,0H8" />
          <circle className="legend-end legend-filled" cx="10" r="4" />
        </Entry>
        <Entry words={t('legend.announced')}>
          <path className="legend-line legend-call" d="M-18,0H8" />
          <circle className="legend-end" cx="10" r="4" />
          <path className="legend-half" d="M10,-4A4,4 0 0 0 10,4z" />
        </Entry>
        <Entry words={t('legend.none')}>
          <path className="legend-line legend-call" d="M-18,0H6" />
          <circle className="legend-end" cx="10" r="4" />
        </Entry>
        <Entry words={t('legend.arrow')}>
          <path className="legend-filled" d="M-18,-0.7L18,-1.7V1.7L-18,0.7zM-3,-5L7,0L-3,5L0,0z" />
        </Entry>
        <Entry words={t('legend.claimed')}>
          <path className="legend-line legend-dotted legend-call" d="M-18,0H2" />
          <path className="legend-hollow" d={GLYPHS.strike} transform="translate(11) scale(0.9)" />
        </Entry>
        <Entry words={t('legend.disputed')}>
          <path className="legend-line legend-call" d="M-19,0H-1" />
          <path className="legend-line legend-call" d="M-14,-4L-6,4M-14,4L-6,-4" />
          <path className="legend-strike" d={GLYPHS.strike} transform="translate(9 -1) scale(0.8)" />
          <path className="legend-tick legend-tick-halo" d="M13,2L18.5,7.5M13,7.5L18.5,2" />
          <path className="legend-tick" d="M13,2L18.5,7.5M13,7.5L18.5,2" />
        </Entry>
        <Entry words={t('legend.site')}>
          <path className="legend-strike" d={GLYPHS.strike} transform="translate(0 -2.5) scale(0.8)" />
          <path className="legend-stem" d="M0,3.5v5" />
        </Entry>
        <Entry words={t('legend.country')}>
          <path className="legend-strike" d={GLYPHS.strike} transform="translate(-10.5) scale(0.55)" />
          <circle className="legend-ring legend-region" cx="-10.5" r="8.5" />
          <path
            className="legend-glyph legend-measure"
            d={GLYPHS.measure}
            transform="translate(10.5) scale(0.55)"
          />
          <circle className="legend-ring" cx="10.5" r="8.5" />
        </Entry>
        <Entry words={t('legend.toll')}>
          <path className="legend-toll" d={GLYPHS.toll} />
        </Entry>
        <Entry words={t('legend.seat')}>
          <circle className="legend-seat" r="6" />
          <circle className="legend-ink" r="1.8" />
        </Entry>
        <LegendCrowding {...{ dataset, messages }} />
      </ul>
      <h2 className="filter-name">{t('legend.time')}</h2>
      <ul className="legend-entries">
        {TIME_FORMS.map(({ message, draw }) => (
          <Entry key={message} words={t(message)}>
            <Drawn nodes={draw(PAGE, number)} />
          </Entry>
        ))}
      </ul>
    </div>
  );
}
