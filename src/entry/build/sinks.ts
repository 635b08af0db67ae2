/** What turns text into elements or code, or opens a page that can reach back: none of it stands in the product. */
const SINKS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['innerHTML', /\b(?:inner|outer)HTML\b/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
  ['document.write', /\bdocument\s*\.\s*write(?:ln)?\b/],
  ['dangerouslySetInnerHTML', /\bdangerouslySetInnerHTML\b/],
  ['setHTML', /\bsetHTML(?:Unsafe)?\b/],
  ['createContextualFragment', /\bcreateContextualFragment\b/],
  ['parseFromString', /\bparseFromString\b/],
  ['srcdoc', /\bsrcdoc\b/i],
  ['.html(…)', /\.html\(\s*[^)\s]/],
  ['eval', /\beval\s*\(/],
  ['new Function', /\bnew\s+Function\b/],
  ['a timer of text', /\bset(?:Timeout|Interval)\(\s*['"`]/],
  ['a style attribute', /(?:setAttribute|\.attr)\(\s*['"`]style['"`]/],
  ['javascript:', /['"`]\s*javascript:/i],
  [
    'target=_blank without rel',
    /<a\b(?=[^>]*\btarget=['"{]*_blank)(?![^>]*\brel=['"][^'"]*\bno(?:opener|referrer)\b)[^>]*>/,
  ],
];

/** Comments may speak of what code must not do; strings and patterns are left as they are. */
const withoutComments = (code: string): string =>
  code.replace(/(?<![:\w'"`\\])\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/** Where a text of code has any of it: "line: name". */
export function sinksIn(code: string): readonly string[] {
  const bare = withoutComments(code);
  return SINKS.flatMap(([name, pattern]) =>
    [...bare.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(
      ({ index }) => `${bare.slice(0, index).split('\n').length}: ${name}`,
    ),
  );
}
