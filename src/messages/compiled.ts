import type { Catalogue } from './language';

/** A part of a compiled message: text, what is put in, or a choice between messages by a value. */
type Token = string | readonly [name: string, type?: string, forms?: unknown];

const isForms = (forms: unknown): forms is Readonly<Record<string, unknown>> =>
  typeof forms === 'object' && forms !== null;

/** What is put in, between marks that set it apart: it runs as its first letter does, and moves nothing around it. */
const isolated = (put: Token): Token[] => ['\u2068', put, '\u2069'];

/** Says of what follows that it runs from right to left, whatever it begins with. */
const RIGHT_TO_LEFT = '\u200f';

function inParts(message: unknown, text: (words: string) => string): unknown {
  if (typeof message === 'string') return text(message);
  if (!Array.isArray(message)) return message;
  return message.flatMap((token: Token): Token[] => {
    if (typeof token === 'string') return [text(token)];
    const [name, type, forms] = token;
    if (type === undefined || !isForms(forms)) return isolated(token);
    const turned = Object.entries(forms).map(([form, inner]) => [form, inParts(inner, text)]);
    return [[name, type, Object.fromEntries(turned)]];
  });
}

/** A compiled message for a language from right to left, its text changed: what is put into it stands by itself. */
export function rightToLeft(message: unknown, text: (words: string) => string = (words) => words): unknown {
  const turned = inParts(message, text);
  return Array.isArray(turned) ? [RIGHT_TO_LEFT, ...turned] : turned;
}

/** A catalogue for a language from right to left, each of its texts changed by a function where one is given. */
export function catalogueRightToLeft(
  texts: Catalogue<string>,
  text?: (words: string) => string,
): Catalogue<string> {
  const turned = Object.entries(texts).map(([id, message]) => [id, rightToLeft(message, text)]);
  return Object.fromEntries(turned);
}
