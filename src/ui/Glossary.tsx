import type { Messages } from '../messages';
import { termsOf } from './terms';

/** Every term that the details explain, in alphabetical order. */
export function Glossary({ messages }: { readonly messages: Messages }) {
  return (
    <dl className="glossary">
      {termsOf(messages).map(({ id, name, meaning }) => (
        <div key={id} id={`term-${id}`}>
          <dt>
            <dfn>{name}</dfn>
          </dt>
          <dd className="glossary-meaning">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
