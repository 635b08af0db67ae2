/** Something wrong with a JSON text: the line it stands on, from 1, the path it belongs to, and how to mend it. */
export interface JsonFault {
  readonly line: number;
  readonly path: string;
  readonly message: string;
}

/** Where each value of a JSON text begins, and what is wrong with the text itself. */
export interface JsonMap {
  /** The line, from 1, of the value at a path such as `features[2].id`, or of the nearest value around it. */
  lineOf(path: string): number;
  /** At most one fault of syntax, since reading ends there, and every key that stands twice in an object. */
  readonly faults: readonly JsonFault[];
}

const DEEPEST = 200;
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

class SyntaxFault extends Error {}

/** Maps paths to lines in a JSON text, and finds duplicate keys, which `JSON.parse` passes over. */
export function mapJson(text: string): JsonMap {
  // Where values start is only asked for where something is wrong, and takes more room than the text itself.
  let starts: Map<string, number> | null = null;
  const found: { offset: number; path: string; message: string }[] = [];
  let offset = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = offset;
    const token = pattern.exec(text)?.[0] ?? null;
    if (token !== null) offset += token.length;
    return token;
  };
  const fail = (wanted: string): never => {
    const next = text
      .slice(offset, offset + 12)
      .split('\n')[0]
      ?.trim();
    throw new SyntaxFault(`${next ? `found ${next}` : 'the text ends'} where there should be ${wanted}`);
  };
  const string = (): string | null => {
    if (text[offset] !== '"') return null;
    let end = offset + 1;
    while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
    const token = text.slice(offset, end + 1);
    if (!isString(token)) fail('text in double quotes on one line, with " and \\ written \\" and \\\\');
    offset = end + 1;
    return token;
  };
  const take = (mark: string): boolean => {
    match(SPACE);
    if (text[offset] !== mark) return false;
    offset += 1;
    return true;
  };

  const object = (path: string, depth: number): void => {
    const seen = new Set<string>();
    if (take('}')) return;
    do {
      match(SPACE);
      const at = offset;
      const token = string() ?? fail('a name in double quotes; mend the comma or quote before it');
      const key: unknown = JSON.parse(token);
      const inner = path === '' ? String(key) : `${path}.${String(key)}`;
      if (seen.has(token)) {
        found.push({
          offset: at,
          path: inner,
          message: 'stands twice: keep one, since only the last would count',
        });
      }
      seen.add(token);
      if (!take(':')) fail('a colon');
      value(inner, depth + 1, at);
    } while (take(','));
    if (!take('}')) fail('a comma or }');
  };
  const array = (path: string, depth: number): void => {
    if (take(']')) return;
    let index = 0;
    do {
      value(`${path}[${index}]`, depth + 1);
      index += 1;
    } while (take(','));
    if (!take(']')) fail('a comma or ]');
  };
  const value = (path: string, depth: number, keyAt?: number): void => {
    match(SPACE);
    starts?.set(path, keyAt ?? offset);
    if (depth > DEEPEST) fail(`less depth: more than ${DEEPEST} brackets are open`);
    if (take('{')) object(path, depth);
    else if (take('[')) array(path, depth);
    else if (string() === null && match(SCALAR) === null) fail('a value');
  };

  const walk = (): void => {
    offset = text.startsWith('\ufeff') ? 1 : 0;
    found.length = 0;
    try {
      value('', 0);
      match(SPACE);
      if (offset < text.length) fail('the end of the file');
    } catch (error) {
      if (!(error instanceof SyntaxFault)) throw error;
      found.push({ offset, path: '', message: `the file is not JSON: ${error.message}` });
    }
  };
  const known = (): ReadonlyMap<string, number> => {
    if (starts !== null) return starts;
    const kept = new Map<string, number>();
    starts = kept;
    walk();
    return kept;
  };

  walk();
  const lineAt = lineCounter(text);
  return {
    lineOf: (path) => lineAt(nearest(known(), path)),
    faults: found.map(({ offset, path, message }) => ({ line: lineAt(offset), path, message })),
  };
}

function isString(token: string): boolean {
  try {
    return typeof JSON.parse(token) === 'string';
  } catch {
    return false;
  }
}

function nearest(starts: ReadonlyMap<string, number>, path: string): number {
  for (let inner = path; inner !== ''; inner = inner.slice(0, Math.max(0, inner.search(/[.[][^.[]*$/)))) {
    const start = starts.get(inner);
    if (start !== undefined) return start;
  }
  return 0;
}

function lineCounter(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks.push(at);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((breaks[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
