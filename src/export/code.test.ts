import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../dataset';
import { LANGUAGES } from '../messages';
import { CLAIMANTS, contextOf, defaultView, parseView, THEME_CHOICES, TIME_MODES, type View } from '../view';
import { addressOf, componentCode, type Embedding, frameCode, pictureCode } from './code';
import { dataset } from './fixtures/picture';

const defaults = { page: defaultView(dataset), embed: defaultView(dataset, 'embed') };
const BASE = 'https://example.org/readout/';

const decoded = (text: string) =>
  text.replace(/&(quot|lt|gt|amp);/g, (_, name: string) => ({ quot: '"', lt: '<', gt: '>' })[name] ?? '&');
/** The attributes of the first element of a name, as a browser reads them. */
function attributesIn(code: string, element: string): Readonly<Record<string, string>> {
  const tag = new RegExp(`<${element}((?:[^>"]|"[^"]*")*)>`).exec(code)?.[1] ?? '';
  return Object.fromEntries(
    [...tag.matchAll(/([a-z]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, decoded(value)]),
  );
}

const views: fc.Arbitrary<View> = fc
  .record({
    window: fc.constantFrom(
      { from: '2025-06-13', to: '2025-06-24' },
      { from: '2025-06-22T02:10+03:30', to: '2026-01-16' },
    ),
    time: fc.constantFrom(...TIME_MODES),
    event: fc.option(fc.constantFrom(...dataset.events.map(({ id }) => id))),
    kinds: fc.option(fc.subarray([...KINDS], { maxLength: KINDS.length - 1 })),
    by: fc.option(fc.constantFrom(...CLAIMANTS)),
    query: fc.string({
      unit: fc.constantFrom('a', '"', '<', '>', '&', ' ', 'é', '=', '+', '%'),
      maxLength: 8,
    }),
    at: fc.option(fc.constant({ center: [44.5, 38.25] as const, zoom: 4.5 })),
    theme: fc.constantFrom(...THEME_CHOICES),
    version: fc.option(fc.constant(dataset.meta.version)),
  })
  .map((parts) => ({ ...defaults.page, ...parts, query: parts.query.trim() }));

const embeddings: fc.Arbitrary<Embedding> = fc
  .record({ view: views, title: fc.string({ unit: 'grapheme' }), words: fc.string() })
  .map((parts) => ({
    ...parts,
    base: BASE,
    defaults,
    height: 620,
  }));
const context = contextOf(dataset, LANGUAGES);

describe('code for an article', () => {
  it('frames the view that was asked for, whatever the title says', () => {
    fc.assert(
      fc.property(embeddings, (embedding) => {
        const code = frameCode(embedding);
        const { src = '', sandbox, loading, height, title } = attributesIn(code, 'iframe');
        const url = new URL(src);
        expect(`${url.origin}${url.pathname}`).toBe(`${BASE}embed.html`);
        expect(parseView(url.search, defaults.embed, context).view).toEqual({
          ...embedding.view,
          mode: 'embed',
        });
        expect(sandbox).toBe('allow-scripts allow-popups allow-popups-to-escape-sandbox');
        expect([loading, height, title]).toEqual(['lazy', '620', embedding.title]);
        expect(code.match(/<[a-z]/g)).toEqual(['<i', '<p', '<a']);
        const { href = '' } = attributesIn(code, 'a');
        expect(parseView(new URL(href).search, defaults.page, context).view).toEqual(embedding.view);
      }),
    );
  });

  it('as a component has the same parameters as attributes, and a link until it is there', () => {
    fc.assert(
      fc.property(embeddings, (embedding) => {
        const code = componentCode(embedding);
        expect(attributesIn(code, 'script')).toEqual({ src: `${BASE}embed.js`, defer: '' });
        const { title, ...parameters } = attributesIn(code, 'readout-map');
        expect(title).toBe(embedding.title);
        const search = `?${new URLSearchParams(parameters)}`;
        expect(parseView(search, defaults.embed, context).view).toEqual({ ...embedding.view, mode: 'embed' });
        expect(attributesIn(code, 'a').href).toBe(addressOf(BASE, embedding.view, defaults.page));
      }),
    );
  });

  it('where frames are refused is a picture with its words that leads to the view', () => {
    fc.assert(
      fc.property(embeddings, (embedding) => {
        const picture = { src: `${BASE}picture.png`, alt: embedding.title, width: 1200, height: 1116 };
        const code = pictureCode(embedding, picture);
        const { src, alt, width } = attributesIn(code, 'img');
        expect([src, alt, width]).toEqual([picture.src, embedding.title, '1200']);
        expect(attributesIn(code, 'a').href).toBe(addressOf(BASE, embedding.view, defaults.page));
        expect(code.match(/<[a-z]/g)).toEqual(['<a', '<i', '<p', '<a']);
      }),
    );
  });
});
