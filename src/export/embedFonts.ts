import { isInRange, type WrittenFace } from './fonts';

/** The rules for fonts in the page's style sheets; none where the page may not read its own. */
function pageRules(): readonly (readonly [rule: CSSFontFaceRule, base: string])[] {
  return [...document.styleSheets].flatMap((sheet) => {
    try {
      const base = sheet.href ?? document.baseURI;
      return [...sheet.cssRules].flatMap((rule) =>
        rule instanceof CSSFontFaceRule ? [[rule, base] as const] : [],
      );
    } catch {
      return [];
    }
  });
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const plain = (value: string) => value.replaceAll(/['"]/g, '').trim();

/**
 * The page's own fonts that some text needs, each as a rule with the font in it. A font that cannot be fetched is left
 * out: the text then has the next font that it names.
 */
export async function embedFonts(
  faces: readonly WrittenFace[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const needed = pageRules().flatMap(([{ style }, base]) => {
    const of = (name: string) => style.getPropertyValue(name);
    const address = /url\(["']?([^"')]+)["']?\)/.exec(of('src'))?.[1];
    const range = of('unicode-range');
    const face = faces.find(
      ({ family, style: slant, characters }) =>
        family === plain(of('font-family')) &&
        slant === (of('font-style') || 'normal') &&
        isInRange(characters, range),
    );
    if (!face || address === undefined) return [];
    return [{ face, range, weight: of('font-weight'), url: new URL(address, base).href }];
  });
  const rules = await Promise.all(
    needed.map(async ({ face: { family, style }, range, weight, url }) => {
      try {
        const response = await fetch(url, { signal });
        if (!response.ok) return [];
        const font = new Blob([await response.blob()], { type: 'font/woff2' });
        const ranged = range === '' ? '' : `unicode-range:${range};`;
        return [
          `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};${ranged}src:url(${await dataUrl(font)}) format('woff2')}`,
        ];
      } catch {
        signal.throwIfAborted();
        return [];
      }
    }),
  );
  return rules.flat();
}
