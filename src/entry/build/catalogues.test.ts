import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../messages';

const ROOT = 'src/messages';

interface Entry {
  readonly file: string;
  readonly id: string;
  readonly text: string;
}

/** Every message of a language, as written. */
function messagesOf(lang: string): readonly Entry[] {
  return readdirSync(join(ROOT, lang)).flatMap((file) => {
    const catalogue: Readonly<Record<string, string>> = JSON.parse(
      readFileSync(join(ROOT, lang, file), 'utf8'),
    );
    return Object.entries(catalogue).map(([id, text]) => ({ file, id, text }));
  });
}

/** The names of the values that a compiled message takes, those inside plurals and choices too. */
function valuesOf(message: unknown): Set<string> {
  if (!Array.isArray(message)) return new Set();
  const names = message.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return [];
    const [name, , format]: unknown[] = token;
    const inner = typeof format === 'object' && format !== null ? Object.values(format) : [];
    return [String(name), ...inner.flatMap((part) => [...valuesOf(part)])];
  });
  return new Set(names.filter((name) => name !== '#'));
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /[.]tsx?$/.test(file) && !/[.]test[.]tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** What code asks for by a template such as `kind.${kind}`, as patterns of ids. */
const templates = [...sources.matchAll(/`([a-z]+(?:\.[A-Za-z-]+)*\.\$\{[^`]*)`/g)].map(
  ([, template = '']) => {
    const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[A-Za-z0-9-]+')}$`);
  },
);

describe.each(LANGUAGES)('the messages in "%s"', (lang) => {
  const entries = messagesOf(lang);

  it('each have a text that can be compiled', () => {
    expect(entries.length).toBeGreaterThan(0);
    for (const { text } of entries) {
      expect(text.trim()).not.toBe('');
      expect(() => compileMessageOrThrow(text), text).not.toThrow();
    }
  });

  it('are each written once', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('take the same values as the English ones', () => {
    const english = new Map(messagesOf(DEFAULT_LANGUAGE).map(({ id, text }) => [id, text]));
    for (const { id, text } of entries) {
      const reference = valuesOf(compileMessageOrThrow(english.get(id) ?? ''));
      expect([id, valuesOf(compileMessageOrThrow(text))]).toEqual([id, reference]);
    }
  });

  it('are of a file that the language has', () => {
    const names = new Set(messagesOf(DEFAULT_LANGUAGE).map(({ file }) => basename(file)));
    expect(new Set(entries.map(({ file }) => basename(file)))).toEqual(names);
  });
});

describe('the code', () => {
  it('asks for every message there is', () => {
    const unasked = messagesOf(DEFAULT_LANGUAGE)
      .map(({ id }) => id)
      .filter((id) => !sources.includes(`'${id}'`) && !templates.some((template) => template.test(id)));
    expect(unasked).toEqual([]);
  });
});
