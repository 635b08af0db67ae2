/** Deeper than anything in the format (claims sit at 5, coordinates of many lines at 6). */
const DEEPEST = 12;

// Invisible marks that reorder text, and control characters; ZWNJ and ZWJ stay, since Persian needs them.
const UNWANTED = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}|\p{Cs}/gu;

// One test without pairing surrogates is much faster than a search that pairs them, and nearly all text passes it.
const SUSPECT = /[^\t\n -~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]/;

// No script needs more than four marks on one letter; with many, they cover the lines above and below.
const PILE = /(\p{M}{4})\p{M}+/gu;
const MAY_BE_MARKED = /[\u0300-\u1fff\u20d0-\u20ff\u2c00-\uffff]/;

const VISIBLE = /[^\s\p{DI}\u2800]/u;
const BEGINS_VISIBLY = /^[!-~]/;

function cleanText(text: string): string {
  let safe = text;
  if (SUSPECT.test(text))
    safe = text.replace(UNWANTED, (found) => (found >= '\ud800' && found <= '\udfff' ? '\ufffd' : ''));
  if (MAY_BE_MARKED.test(safe)) safe = safe.replace(PILE, '$1');
  return BEGINS_VISIBLY.test(safe) || VISIBLE.test(safe) ? safe : '';
}

/**
 * A copy of JSON data that is safe to show: no bidirectional controls, no lone surrogates, no piles of marks, no
 * `__proto__`, no depth. Text in which nothing can be seen is empty.
 */
export function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  // Nothing else that JSON lacks makes trouble when a value is quoted.
  if (typeof value === 'bigint') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const name = cleanText(key);
    if (name !== '__proto__') copy[name] = clean(Reflect.get(value, key), depth + 1);
  }
  return copy;
}

/** Whether JSON data holds more than so many values, counted as deep as `clean` would copy it. */
export function isLarger(value: unknown, most: number): boolean {
  let room = most;
  const exceeds = (inner: unknown, depth: number): boolean => {
    if (typeof inner !== 'object' || inner === null || depth >= DEEPEST) return false;
    const values: readonly unknown[] = Array.isArray(inner) ? inner : Object.values(inner);
    room -= values.length;
    return room < 0 || values.some((one) => exceeds(one, depth + 1));
  };
  return exceeds(value, 0);
}
