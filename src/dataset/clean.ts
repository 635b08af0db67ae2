/** Deeper than anything in the format (claims sit at 5, coordinates of many lines at 6). */
const DEEPEST = 12;

// Invisible marks that reorder text, and control characters; ZWNJ and ZWJ stay, since Persian needs them.
const UNWANTED = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n])\p{Cc}|\p{Cs}/gu;

// One test without pairing surrogates is much faster than a search that pairs them, and nearly all text passes it.
const SUSPECT = /[^\t\n -~\u00a0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]/;

function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNWANTED, (found) => (found >= '\ud800' && found <= '\udfff' ? '\ufffd' : ''));
}

/** A copy of JSON data that is safe to show: no bidirectional controls, no lone surrogates, no `__proto__`, no depth. */
export function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (key !== '__proto__') copy[key] = clean(Reflect.get(value, key), depth + 1);
  }
  return copy;
}
