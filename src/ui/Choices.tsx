import { useId } from 'react';
import type { Messages } from '../messages';
import { CLOCKS, THEME_CHOICES, type View } from '../view';

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, as radio buttons in a line. */
export function Choice<Value extends string>({ name, options, value, onChange }: ChoiceProps<Value>) {
  const group = useId();
  return (
    <fieldset className="filter choice">
      <legend className="filter-name">{name}</legend>
      {options.map(([option, words]) => (
        <label className="choice-option" key={option}>
          <input
            type="radio"
            name={group}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

interface ThemeChoiceProps {
  readonly theme: View['theme'];
  readonly messages: Messages;
  readonly onTheme: (theme: View['theme']) => void;
}

/** Which colours the page has: as the device asks, or one of three by name. */
export function ThemeChoice({ theme, messages: { t }, onTheme }: ThemeChoiceProps) {
  const options = THEME_CHOICES.map((choice) => [choice, t(`theme.${choice}`)] as const);
  return <Choice name={t('choice.theme')} options={options} value={theme} onChange={onTheme} />;
}

interface ClockChoiceProps {
  readonly clock: View['clock'];
  readonly messages: Messages;
  readonly onClock: (clock: View['clock']) => void;
}

/** On which clock times of day are read: that of each event's place, or one for all. */
export function ClockChoice({ clock, messages: { t }, onClock }: ClockChoiceProps) {
  const options = CLOCKS.map((choice) => [choice, t(`clock.${choice}`)] as const);
  return <Choice name={t('choice.clock')} options={options} value={clock} onChange={onClock} />;
}
