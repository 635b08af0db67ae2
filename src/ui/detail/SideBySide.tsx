import type { Reading } from '../reading';
import { Absence, Cell, VoiceHead } from './AccountCells';
import { type Comparison, onlyVoice, type Row } from './comparison';
import { Differences } from './Differences';
import { voiceName } from './differencesOf';
import type { EventDetailProps } from './props';
import { Section } from './Section';

type CompareProps = Reading & { readonly comparison: Comparison };

function RowOf({ row, comparison, first, ...reading }: CompareProps & { row: Row; first: boolean }) {
  const { voices, absent, rows } = comparison;
  const only = onlyVoice(comparison, row);
  return (
    <tr>
      <th scope="row" className="accounts-aspect">
        {row.aspect}
      </th>
      {voices.map((voice, i) => (
        <Cell
          key={voice.named ?? voice.side}
          claims={row.cells[i] ?? []}
          voice={voice}
          only={only === i}
          {...reading}
        />
      ))}
      {first &&
        absent.map((voice) => (
          <Absence key={voice.named ?? voice.side} voice={voice} rows={rows.length} {...reading} />
        ))}
    </tr>
  );
}

/** The accounts of an event aspect by aspect: a table where there is room, else one aspect below the other. */
export function SideBySide({ comparison, event, level, ...rest }: EventDetailProps & CompareProps) {
  const { dataset, clock, messages } = rest;
  const reading = { dataset, clock, messages };
  const { voices, absent, rows } = comparison;
  return (
    <Section level={level} title={messages.t('accounts.heading')}>
      <Differences comparison={comparison} {...reading} />
      <div className="accounts">
        <table className="accounts-table" data-columns={Math.min(voices.length + absent.length, 4)}>
          <caption className="visually-hidden">
            {messages.t('accounts.caption', { title: event.title })}
          </caption>
          <thead>
            <tr>
              <th scope="col" className="accounts-corner">
                <span className="visually-hidden">{messages.t('accounts.aspect')}</span>
              </th>
              {voices.map((voice) => (
                <VoiceHead key={voice.named ?? voice.side} voice={voice} {...reading} />
              ))}
              {absent.map((voice) => (
                <th key={voice.named ?? voice.side} scope="col" className="accounts-head accounts-missing">
                  <bdi className="accounts-name">{voiceName(reading, voice)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <RowOf key={row.aspect} row={row} comparison={comparison} first={i === 0} {...reading} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
