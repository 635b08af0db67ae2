import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages, KNOWN_LANGUAGES, LANGUAGES, loadMessages } from '.';
import { rightToLeft } from './compiled';
import { loadAllMessages } from './late';
import { PSEUDO, pseudoWords } from './pseudo';
import { speak } from './speech';

const folder = join(import.meta.dirname, 'en');
const sources: readonly (readonly [string, string])[] = readdirSync(folder).flatMap((file) =>
  Object.entries<string>(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
);

/** What a compiled message puts in and how it chooses, without its text. */
function bones(message: unknown): unknown[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((token: unknown): unknown[] => {
    if (!Array.isArray(token)) return token === '#' ? ['#'] : [];
    const [name, type, forms] = token as [string, string?, object?];
    if (typeof forms !== 'object') return [[name, type]];
    return [[name, type, Object.entries(forms).map(([form, inner]) => [form, bones(inner)])]];
  });
}

/** The text of a compiled message, without what is put in. */
function textOf(message: unknown): string {
  if (!Array.isArray(message)) return String(message);
  return message
    .map((token: unknown) => {
      if (!Array.isArray(token)) return String(token);
      const forms: unknown = token[2];
      return typeof forms === 'object' && forms !== null
        ? Object.values(forms).filter(Boolean).map(textOf).join(' ')
        : '';
    })
    .join(' ');
}

describe('a pseudo-language', () => {
  it('is known by its tag, and offered to nobody', () => {
    expect(KNOWN_LANGUAGES).toContain(PSEUDO.lang);
    expect(LANGUAGES).toEqual(['en']);
  });

  it('keeps what is put into each message, and how it is chosen', () => {
    expect(sources.length).toBeGreaterThan(300);
    for (const [id, source] of sources) {
      const compiled = compileMessage(source);
      expect(bones(rightToLeft(compiled, pseudoWords)), id).toEqual(bones(compiled));
    }
  });

  it('has no letter of English left, and is about a third longer', () => {
    for (const [id, source] of sources)
      expect(textOf(rightToLeft(compileMessage(source), pseudoWords)), id).not.toMatch(/[a-z]/i);
    const [before, after] = ['Where strikes were reported', pseudoWords('Where strikes were reported')];
    expect(after.length / before.length).toBeGreaterThan(1.25);
    expect(after.length / before.length).toBeLessThan(1.5);
  });

  it('says every value that is put in, whatever it is, set apart from what stands around it', () => {
    const t = speak(PSEUDO, { says: JSON.parse(JSON.stringify(compileMessage('{who} called {whom}'))) }).t;
    fc.assert(
      fc.property(fc.string(), fc.string(), (who, whom) => {
        expect(t('says', { who, whom })).toBe(
          `\u200f\u2068${who}\u2069 ${pseudoWords('called')} \u2068${whom}\u2069`,
        );
      }),
    );
  });

  it('chooses between plurals as its language does, and writes its digits', async () => {
    const { t, number, list, dir } = await loadMessages('ar-XB');
    expect(dir).toBe('rtl');
    expect(number(1234)).toBe('١٬٢٣٤');
    expect(t('count.strike', { count: 3 })).toContain('٣');
    expect(t('count.strike', { count: 1 })).not.toBe(t('count.strike', { count: 2 }).replace('٢', '١'));
    // Two names in other letters keep their order, and a mark says that the list itself runs from right to left.
    expect(list(['Moscow', 'Tehran'])).toMatch(/^\u200f\u2068Moscow\u2069.*\u2068Tehran\u2069$/);
    const all = await loadAllMessages('ar-XB');
    expect(all.t('share.title')).not.toMatch(/[a-z]/i);
  });

  it('gives way to English where a language is not known', async () => {
    const messages = await loadMessages('xx');
    expect([messages.lang, messages.dir, messages.t('page.skipToMap')]).toEqual([
      'en',
      'ltr',
      createMessages().t('page.skipToMap'),
    ]);
  });
});
