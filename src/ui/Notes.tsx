import { Fragment } from 'react';
import type { Annotation } from '../dataset';
import { SourceLink } from './detail/SourceLink';
import { shortPlaceName } from './names';
import type { Reading } from './reading';
import { When } from './When';

export interface NotesProps extends Reading {
  /** Puts the event that a note tells of in focus: it is a button then. */
  readonly onFocus?: ((id: string) => void) | undefined;
  /** Where that event can be read, by its id: it is a link then. */
  readonly linkTo?: ((id: string) => string) | undefined;
}

interface NoteProps extends NotesProps {
  readonly note: Annotation;
}

/** The event a note tells of, by its title and with a way to it. */
function Told({ note, dataset, onFocus, linkTo }: NoteProps) {
  const event = dataset.events.find(({ id }) => id === note.event);
  if (!event) return null;
  const title = <bdi>{event.title}</bdi>;
  if (linkTo)
    return (
      <a className="event-other" href={linkTo(event.id)}>
        {title}
      </a>
    );
  if (!onFocus) return null;
  return (
    <button type="button" className="event-other" onClick={() => onFocus(event.id)}>
      {title}
    </button>
  );
}

function Note({ note, onFocus, linkTo, ...reading }: NoteProps) {
  const { t } = reading.messages;
  const sources = note.sources.flatMap((id) => reading.dataset.sources.get(id) ?? []);
  const place = note.place === null ? '' : shortPlaceName(reading, note.place);
  return (
    <li className="note">
      <p className="note-text" dir="auto">
        {note.text}
      </p>
      <p className="note-where">
        <When date={note.time} {...reading} /> · <bdi>{t('notes.where', { on: note.on, place })}</bdi>
      </p>
      <p className="note-where">
        {t('notes.sources', { count: sources.length })}{' '}
        {sources.map((source, i) => (
          <Fragment key={source.id}>
            {i > 0 && ', '}
            <SourceLink source={source} />
          </Fragment>
        ))}
      </p>
      <Told note={note} onFocus={onFocus} linkTo={linkTo} {...reading} />
    </li>
  );
}

/** Every short note of the map and the axis, with its date, its sources and its event, in the order of the dataset. */
export function NoteList(props: NotesProps) {
  return (
    <ul className="notes">
      {props.dataset.annotations.map((note) => (
        <Note key={note.id} note={note} {...props} />
      ))}
    </ul>
  );
}

/** The list of short notes under a heading of its own, among what explains the map; nothing where there are none. */
export function Notes(props: NotesProps) {
  if (props.dataset.annotations.length === 0) return null;
  return (
    <div className="filter">
      <h2 className="filter-name">{props.messages.t('notes.heading')}</h2>
      <NoteList {...props} />
    </div>
  );
}
