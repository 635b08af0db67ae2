import { useId, useState } from 'react';
import type { AllMessages } from '../messages/late';
import type { Step } from '../tour';
import { Dialog } from './Dialog';
import { COMMANDS, keysOf } from './keys';

interface CommonProps {
  readonly messages: AllMessages;
  readonly onClose: () => void;
}

interface HelpProps extends CommonProps {
  /** Whether single letters and signs are keys. */
  readonly letters: boolean;
  readonly onLetters: (letters: boolean) => void;
}

/** The keys, and what each does; single letters and signs among them can be switched off. */
export function Help({ messages, letters, onLetters, onClose }: HelpProps) {
  const { t } = messages;
  return (
    <Dialog title={t('present.help')} command="help" className="present-help" {...{ messages, onClose }}>
      <dl>
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>
              {keysOf(command, messages.dir, letters).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`present.${command}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label className="present-letters">
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => onLetters(event.currentTarget.checked)}
          />
          {t('present.letters')}
        </label>
      </p>
      <p>{t('present.clickers')}</p>
    </Dialog>
  );
}

interface GoToProps extends CommonProps {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
  readonly onGo: (number: number) => void;
}

/** Asks for the number of a step. */
export function GoTo({ messages, number, count, onClose, onGo }: GoToProps) {
  const { t } = messages;
  const id = useId();
  const [asked, setAsked] = useState(String(number));
  const to = Number(asked);
  const isThere = Number.isInteger(to) && to >= 1 && to <= count;
  return (
    <Dialog title={t('present.goTo')} command="goTo" className="present-go" {...{ messages, onClose }}>
      <form
        method="dialog"
        onSubmit={(event) => {
          if (isThere) onGo(to);
          else event.preventDefault();
        }}
      >
        <label htmlFor={id}>{t('present.number', { count })}</label>
        <input
          id={id}
          type="number"
          min={1}
          max={count}
          required
          value={asked}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <button type="submit" className="present-button" disabled={!isThere}>
          {t('present.go')}
        </button>
      </form>
    </Dialog>
  );
}

interface NotesProps extends CommonProps {
  /** Of the tour that is presented; none where it is no tour. */
  readonly steps: readonly Step[];
  readonly title: string;
  /** Prints them, with all else that whoever teaches has on paper. */
  readonly onPrint: () => void;
}

/** The notes of a whole tour, to be printed: for where there can be no window of their own. */
export function PrintedNotes({ messages, steps, title, onClose, onPrint }: NotesProps) {
  const { t } = messages;
  return (
    <Dialog title={t('present.notes')} command="speaker" className="present-notes" {...{ messages, onClose }}>
      <p className="present-why">{t('present.noWindow')}</p>
      <p className="present-why">
        <button type="button" className="present-button" onClick={onPrint}>
          {t('present.print')}
        </button>
      </p>
      <h3>{title}</h3>
      {steps.length === 0 && <p>{t('present.noNotes')}</p>}
      <ol>
        {steps.map((step) => (
          <li key={step.title}>
            <h4>{step.title}</h4>
            <p>{step.see}</p>
            {step.notes !== null && <p>{t('speaker.notesLine', { notes: step.notes })}</p>}
            {step.question !== null && <p>{t('speaker.questionLine', { question: step.question })}</p>}
            {step.answer !== null && <p>{t('speaker.answerLine', { answer: step.answer })}</p>}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
