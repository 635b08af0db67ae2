import type { ReactElement, ReactNode } from 'react';

/** A stretch of a line: a link, words that are stressed, or what is typed. */
const INLINE = /\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|(?<![\w])_([^_]+)_(?![\w])|`([^`]+)`/;
const HEADING = /^(#{1,3}) (.+)$/s;
const BULLET = /^- /;
const NUMBER = /^\d+\. /;

/** A line's words; `linkTo` says where a link of the file leads on the page. */
function inline(text: string, linkTo: (href: string) => string): ReactNode[] {
  const found = INLINE.exec(text);
  if (!found) return [text];
  const [all, words, href, bold, stressed, typed] = found;
  const at = found.index;
  const key = `${text.length}`;
  const node =
    words !== undefined && href !== undefined ? (
      <a key={key} href={linkTo(href)}>
        {words}
      </a>
    ) : bold !== undefined ? (
      <strong key={key}>{bold}</strong>
    ) : stressed !== undefined ? (
      <em key={key}>{stressed}</em>
    ) : (
      <code key={key}>{typed}</code>
    );
  return [text.slice(0, at), node, ...inline(text.slice(at + all.length), linkTo)];
}

const joined = (lines: readonly string[]) => lines.map((line) => line.trim()).join(' ');

/** The items of a list: an indented line goes on with the one before. */
function itemsOf(block: string, mark: RegExp): string[] {
  const items: string[][] = [];
  for (const line of block.split('\n')) {
    if (mark.test(line)) items.push([line.replace(mark, '')]);
    else items.at(-1)?.push(line);
  }
  return items.map(joined);
}

function elementOf(block: string, linkTo: (href: string) => string): ReactElement {
  const heading = HEADING.exec(block);
  const [, marks, title = ''] = heading ?? [];
  const items = (mark: RegExp) =>
    itemsOf(block, mark).map((item) => <li key={item}>{inline(item, linkTo)}</li>);
  if (marks === '#') return <h1 key={block}>{inline(title, linkTo)}</h1>;
  if (marks === '##') return <h2 key={block}>{inline(title, linkTo)}</h2>;
  if (marks === '###') return <h3 key={block}>{inline(title, linkTo)}</h3>;
  if (BULLET.test(block)) return <ul key={block}>{items(BULLET)}</ul>;
  if (NUMBER.test(block)) return <ol key={block}>{items(NUMBER)}</ol>;
  if (/^(?:[|>#]|```|<|!\[|\* )/.test(block))
    throw new Error(`This is not among the Markdown that pages are made of: ${block.split('\n')[0]}`);
  return <p key={block}>{inline(joined(block.split('\n')), linkTo)}</p>;
}

/**
 * A text of ours in Markdown as what a page shows: headings, paragraphs, lists, links, stress and code, which is all that
 * these texts need. Throws on anything else, rather than show its marks.
 */
export const markdown = (text: string, linkTo: (href: string) => string = (href) => href): ReactElement[] =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((block) => elementOf(block, linkTo));
