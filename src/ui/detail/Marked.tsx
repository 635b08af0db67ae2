import { createContext, type KeyboardEvent, useContext } from 'react';
import { markTerms, type Term } from '../terms';

/** The terms explained in one detail: which text first mentions which, and what their explanations' ids begin with. */
export interface Mentions {
  readonly prefix: string;
  readonly byText: ReadonlyMap<string, readonly Term[]>;
}

/** The mentions of the detail around; none outside one. */
export const MentionsContext = createContext<Mentions>({ prefix: '', byText: new Map() });

const meaningId = (prefix: string, term: Term): string => `${prefix}-term-${term.id}`;

/** Escape closes the explanation, which the browser does by itself, and not the event around it. */
function keepEscape(event: KeyboardEvent<HTMLButtonElement>) {
  const { popoverTargetElement } = event.currentTarget;
  if (event.key === 'Escape' && popoverTargetElement?.matches(':popover-open')) event.stopPropagation();
}

/** A text with the terms first mentioned in it, or in the words `of` the dataset it quotes, as buttons that explain them. */
export function Marked({ text, of = text }: { text: string; of?: string }) {
  const { prefix, byText } = useContext(MentionsContext);
  const terms = byText.get(of);
  if (!terms) return text;
  return markTerms(text, terms).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <button
        key={part.term.id}
        type="button"
        className="term"
        popoverTarget={meaningId(prefix, part.term)}
        aria-describedby={meaningId(prefix, part.term)}
        onKeyDown={keepEscape}
      >
        {part.text}
      </button>
    ),
  );
}

/** The explanations that the terms of a detail open; a browser without popovers shows them as its last lines. */
export function Meanings({ prefix, byText }: Mentions) {
  return [...byText.values()].flat().map((term) => (
    <div key={term.id} className="term-meaning" id={meaningId(prefix, term)} popover="auto">
      <dfn>{term.name}</dfn>: {term.meaning}
    </div>
  ));
}
