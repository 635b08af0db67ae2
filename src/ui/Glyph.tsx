import type { Kind } from '../dataset';
import { GLYPHS } from '../scene';

/** The symbol of a kind, as on the map and the axis; the words beside it say the same, so it is hidden from readers of speech. */
export function Glyph({ kind }: { kind: Kind }) {
  return (
    <svg className="event-glyph" data-kind={kind} viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path d={GLYPHS[kind]} />
    </svg>
  );
}
