import { describe, expect, it } from 'vitest';
import { textWidth } from '../scene';
import { bibtexOf, citationOf } from './citation';
import { dataset, messages } from './fixtures/picture';
import { isInRange } from './fonts';
import { footLines, publishersOf } from './foot';
import { fittingList, linesOf } from './lines';
import { fileName } from './names';
import { qrCode } from './qr';

const cited = { url: 'https://example.org/?q=a{b}&to=2025-06-14', accessed: '2026-03-01' };

describe('a reference', () => {
  it('says what, which version, as of when, where and when it was read', () => {
    expect(citationOf(dataset.meta, cited, messages)).toBe(
      `Strikes and calls. Readout, 2026. Dataset version ${dataset.meta.version}, information as of 31 January 2026, CC BY 4.0. ${cited.url} (accessed 1 March 2026).`,
    );
  });

  it('for BibTeX keeps braces in balance, whatever a title or an address says', () => {
    const meta = { ...dataset.meta, title: '100 % {of} _it_ & \\more#~^$' };
    const text = bibtexOf(meta, cited, messages);
    expect(text).toContain(
      'title = {{100 \\% \\{of\\} \\_it\\_ \\& \\textbackslash{}more\\#\\textasciitilde{}',
    );
    expect(text).toContain('url = {https://example.org/?q=a%7Bb%7D&to=2025-06-14}');
    expect(text).toContain('urldate = {2026-03-01}');
    const bare = text.replaceAll(/\\[{}]/g, '');
    expect(bare.split('{').length).toBe(bare.split('}').length);
  });
});

describe('lines', () => {
  it('are no wider than asked, and keep a number with its unit', () => {
    const lines = linesOf('Stem: an exact site, known to about 1 km, or even less than that', 120, 10);
    for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toContain('1\u00a0km');
    expect(lines.length).toBeGreaterThan(2);
  });

  it('beyond the most end in an ellipsis that fits', () => {
    const lines = linesOf('one two three four five six seven eight', 60, 10, 'semibold', 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/ …$/);
    expect(textWidth(lines[1] ?? '', 10)).toBeLessThanOrEqual(60);
  });

  it('name as many as there is room for, and count the rest', () => {
    const say = (named: readonly string[], left: number) => `${named.join(' ')} +${left}`;
    expect(fittingList(['a', 'b', 'c'], say, (text) => text.length <= 6)).toBe('a b +1');
    expect(fittingList(['a', 'b'], say, () => true)).toBe('a b +0');
  });
});

describe('the foot of a picture', () => {
  it('names the publishers cited most, and an address that leads somewhere', () => {
    const size = { width: 760, size: 9.5 };
    const long = `https://example.org/readout/?q=${'x'.repeat(200)}`;
    const lines = footLines(dataset, dataset.events, messages, long, size);
    expect(lines.at(-1)).toBe('Readout, https://example.org/readout/');
    expect(lines[0]).toContain(publishersOf(dataset.events, dataset)[0]);
    expect(lines.join(' ')).toMatch(/and \d+ more\./);
    expect(lines.length).toBeLessThan(8);
  });
});

describe('a face', () => {
  it('is needed where a character lies in its range', () => {
    const of = (text: string) => new Set([...text].map((c) => c.codePointAt(0) ?? 0));
    expect(isInRange(of('a'), 'U+0000-00FF, U+0131')).toBe(true);
    expect(isInRange(of('ı'), 'U+0000-00FF, U+0131')).toBe(true);
    expect(isInRange(of('ğ'), 'U+0000-00FF, U+0131')).toBe(false);
    expect(isInRange(of('ğ'), 'U+1??')).toBe(true);
    expect(isInRange(of('a'), '')).toBe(true);
  });
});

describe('a file', () => {
  it('is named after the story and its days', () => {
    const day = '2025-06-13';
    expect(fileName('Strikes and calls', { from: day, to: day }, '.csv')).toBe(
      'strikes-and-calls-2025-06-13.csv',
    );
    const to = '2025-06-24T10:00+03:30';
    expect(fileName('Été: «Ça»', { from: day, to }, '.svg')).toBe('ete-ca-2025-06-13-to-2025-06-24.svg');
    expect(fileName('گزارش', { from: day, to: day }, '.svg')).toBe('readout-2025-06-13.svg');
  });
});

describe('a QR code', () => {
  const code = qrCode(cited.url);
  const [ground, modules] = code?.nodes ?? [];
  const dark = new Set(
    [...(modules?.attributes.d ?? '').matchAll(/M(\d+),(\d+)/g)].map(([, x, y]) => `${x} ${y}`),
  );

  it('is black on white, with four modules of white around it', () => {
    expect(ground?.attributes.fill).toBe('#ffffff');
    expect(modules?.attributes.fill).toBe('#000000');
    const at = [...dark].flatMap((module) => module.split(' ').map(Number));
    expect(Math.min(...at)).toBe(4);
    expect(Math.max(...at)).toBe((code?.size ?? 0) - 5);
  });

  it('has the three squares by which it is found', () => {
    const far = (code?.size ?? 0) - 4 - 7;
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const)
      for (let i = 0; i < 7; i += 1) {
        expect(dark.has(`${x + i} ${y}`)).toBe(true);
        expect(dark.has(`${x} ${y + i}`)).toBe(true);
        expect(dark.has(`${x + 3} ${y + 3}`)).toBe(true);
      }
    expect(dark.has(`${far - 1} 4`)).toBe(false);
  });

  it('of what is too long for one is none', () => {
    expect(qrCode('x'.repeat(4000))).toBeNull();
  });
});
