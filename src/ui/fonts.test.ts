import { readFileSync } from 'node:fs';
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import inter from '@capsizecss/metrics/inter';
import sourceSerif from '@capsizecss/metrics/sourceSerif4';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/fonts.css', 'utf8');

describe('fallback fonts', () => {
  it.each([
    ['Inter Fallback', createFontStack([inter, arial]).fontFaces],
    ['Source Serif 4 Fallback', createFontStack([sourceSerif, georgia]).fontFaces],
  ])('%s has the measures of the font it stands in for', (family, computed) => {
    const face = css.split('@font-face').find((block) => block.includes(`"${family}"`)) ?? '';
    const measures = [...computed.matchAll(/(\w+-override|size-adjust): ([\d.]+%)/g)].map(([line]) => line);
    expect(measures.length).toBeGreaterThan(2);
    for (const measure of measures) expect(face).toContain(measure);
  });

  it('asks no other host for fonts', () => {
    expect(css).not.toMatch(/https?:|\/\//);
  });
});
