import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/accessibility.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split(' | '));

/** The titles of the tests in a file and of their steps, as patterns: what is put into them may be anything. */
const titlesIn = (file: string): RegExp[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\b(?:test|it|step)|\))\(\s*(['`])([^\n]+?)\1,/g)].map(
    ([, , title = '']) =>
      new RegExp(`^${title.replace(/[.*+?^()|[\]\\]/g, '\\$&').replace(/\$\{.*?\}/g, '.+')}$`),
  );

describe('the account of accessibility', () => {
  it('goes through all criteria of levels A and AA, each once', () => {
    const numbers = rows.map(([criterion = '']) => /\d\.\d\.\d+/.exec(criterion)?.[0] ?? '');
    expect(new Set(numbers).size).toBe(55);
    expect(rows.length).toBe(55);
    expect(rows.filter(([criterion]) => criterion?.endsWith('(A)')).length).toBe(31);
  });

  it('names a test for each, or says plainly that there is none', () => {
    const silent = rows.filter(
      ([, how = '', tests = '']) => !tests.includes('](') && !/By hand\.|known gap|^does not apply/.test(how),
    );
    expect(silent).toEqual([]);
  });

  it('names tests that exist', () => {
    const named = rows.flatMap(([, , tests = '']) =>
      [...tests.replace(/ \|$/, '').matchAll(/\]\(\.\.\/([^)]+)\): (.+?)(?=<br>|$)/g)].map(
        ([, file = '', title = '']) => ({ file, title }),
      ),
    );
    expect(named.length).toBeGreaterThan(60);
    const lost = named.filter(({ file, title }) => !titlesIn(file).some((pattern) => pattern.test(title)));
    expect(lost).toEqual([]);
  });
});
