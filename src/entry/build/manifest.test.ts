import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { DARK, LIGHT } from '../../theme';

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8'));
const page = readFileSync('index.html', 'utf8');

it('is installed under the name, in the colours and from the folder of the page', () => {
  const { title } = JSON.parse(readFileSync('data/events.geojson', 'utf8')).dataset;
  expect(manifest.name).toBe(`${title} – Readout`);
  expect(page).toContain(`<title>${manifest.name}</title>`);
  expect(page).toContain(`<meta name="description" content="${manifest.description}" />`);
  expect([manifest.background_color, manifest.theme_color]).toEqual([LIGHT.paper, LIGHT.paper]);
  const colours = [...page.matchAll(/name="theme-color" content="([^"]*)" media="[^"]*: (\w+)/g)];
  expect(colours.map(([, colour, scheme]) => [scheme, colour])).toEqual([
    ['light', LIGHT.paper],
    ['dark', DARK.paper],
  ]);
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual(['./', './', './']);
});

it('has icons of the sizes that it says, one of them to be cut to any shape', () => {
  const icons: { src: string; type: string; sizes: string; purpose?: string }[] = manifest.icons;
  const drawn = icons.filter(({ type }) => type === 'image/png');
  for (const { src, sizes } of drawn) {
    const { width, height } = PNG.sync.read(readFileSync(`public/${src}`));
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(drawn.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  const cut = drawn.find(({ purpose }) => purpose === 'maskable');
  const { data } = PNG.sync.read(readFileSync(`public/${cut?.src}`));
  expect(data[3], 'a corner that is not there').toBe(255);
});
