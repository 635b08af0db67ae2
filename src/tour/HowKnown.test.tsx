import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { createMessages } from '../messages';
import { HowKnown } from './HowKnown';

const dataset = bundledDataset();
const messages = createMessages('en');

/** What is read, heading by heading. */
function readOf(ids: readonly string[], compare = false): ReadonlyMap<string, string> {
  const events = dataset.events.filter(({ id }) => ids.includes(id));
  const html = renderToStaticMarkup(
    <HowKnown {...{ dataset, messages, events, compare }} clock="place" level={3} />,
  );
  const parts = html.split(/<h3[^>]*>/).slice(1);
  return new Map(
    parts.map((part): [string, string] => {
      const [heading = '', rest = ''] = part.split('</h3>');
      return [
        heading,
        rest
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ];
    }),
  );
}

describe('how a step is known', () => {
  it('names who says so, who has told of it and who has not, and every source', () => {
    const read = readOf(['call-2026-01-16-putin-netanyahu']);
    expect([...read.keys()]).toEqual([
      'Who says so',
      'Who has given an account of their own',
      'Who has given none',
      'Sources',
    ]);
    expect(read.get('Who says so')).toMatch(/^Kremlin, .*The Jerusalem Post/);
    expect(read.get('Who says so')).not.toContain('Israel');
    expect(read.get('Who has given an account of their own')).toBe(
      'Kremlin : account published ( RIA Novosti )',
    );
    expect(read.get('Who has given none')).toBe('Israel : no account found as of 31 January 2026');
    expect(read.get('Sources')).toContain('RIA Novosti');
  });

  it('says of several events which call is meant', () => {
    const read = readOf(['call-2025-06-13-putin-netanyahu', 'call-2025-06-13-putin-pezeshkian']);
    expect(read.get('Who has given none')).toBe(
      'Putin–Netanyahu call · Israel : announced beforehand ( NewsX )',
    );
    expect(read.get('Who has given an account of their own')).toContain('Putin–Pezeshkian call · Kremlin');
  });

  it('speaks of accounts only where there are any, and sets two side by side where it is asked to', () => {
    expect([...readOf(['str-2025-06-13-natanz']).keys()]).toEqual(['Who says so', 'Sources']);
    const compared = readOf(['call-2026-01-16-putin-pezeshkian'], true);
    expect([...compared.keys()]).toEqual(['Who says so', 'Accounts side by side', 'Sources']);
    expect(compared.get('Accounts side by side')).toContain('colour revolution');
  });
});
