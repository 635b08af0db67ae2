import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react';
import type { Messages } from '../messages';
import { type Filters, isFiltered, type Selection } from '../scene';
import { LONGEST_QUERY } from '../view';
import { outcomeWords } from './FiltersNotice';
import { createTyping } from './searchTyping';

export interface SearchProps {
  /** All filters: what they leave is told aloud when any of them changes. */
  readonly filters: Filters;
  readonly selection: Selection;
  /** Whether something else tells what is shown. */
  readonly quiet?: boolean;
  readonly messages: Messages;
  /** Keep it the same from render to render; null where no script runs. */
  readonly onQuery: ((query: string) => void) | null;
}

/** Rest after the last change before its outcome is told aloud, in ms. */
const REST = 1000;

/** Says in a live region what the filters leave, at most once a second, and nothing when only the time changes. */
function useAnnouncement({ filters, selection, messages, quiet = false }: SearchProps): string {
  const [said, setSaid] = useState('');
  const asked = useRef(filters);
  const say = useEffectEvent(() => {
    if (quiet) return;
    setSaid(
      isFiltered(filters)
        ? outcomeWords(selection, messages)
        : messages.t('list.heading', { count: selection.events.length }),
    );
  });
  const { kinds, by, query } = filters;
  useEffect(() => {
    const before = asked.current;
    if (before.kinds === kinds && before.by === by && before.query === query) return;
    const timer = setTimeout(() => {
      asked.current = { kinds, by, query };
      say();
    }, REST);
    return () => clearTimeout(timer);
  }, [kinds, by, query]);
  return said;
}

/** The search: what it finds is what the list, the map and the axis show. Escape empties it. */
export function Search(props: SearchProps) {
  const { filters, messages, onQuery } = props;
  const id = useId();
  const { query } = filters;
  const [text, setText] = useState(query);
  const [known, setKnown] = useState(query);
  const typing = useMemo(() => createTyping((words) => onQuery?.(words), globalThis), [onQuery]);
  useEffect(() => () => typing.flush(), [typing]);
  // The query can change without a key, by going back for instance; what is being typed goes before.
  if (query !== known) {
    setKnown(query);
    if (!typing.isAhead()) setText(query);
  }
  const said = useAnnouncement(props);

  const type = (words: string) => {
    setText(words);
    typing.type(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') typing.flush();
    if (event.key !== 'Escape' || text === '') return;
    event.preventDefault();
    event.stopPropagation();
    type('');
    typing.flush();
  };

  return (
    <search className="search">
      <label className="search-label" htmlFor={id}>
        {messages.t('search.label')}
      </label>
      <input
        id={id}
        className="search-input"
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={LONGEST_QUERY}
        disabled={onQuery === null}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={typing.flush}
        onKeyDown={onKeyDown}
      />
      {onQuery !== null && (
        <p className="visually-hidden" role="status">
          {said}
        </p>
      )}
    </search>
  );
}
