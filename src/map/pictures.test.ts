import { describe, expect, it } from 'vitest';
import { NO_INSETS, projectionOf } from '../geo';
import { createMessages } from '../messages';
import { layoutScene } from '../scene';
import { toMarkup } from '../svg';
import { LIGHT } from '../theme';
import { EXAMPLE_FRAME, examples } from './fixtures/examples';
import { drawMarks } from './marks';

const { width, height } = EXAMPLE_FRAME;
const surface = { frame: EXAMPLE_FRAME, covered: NO_INSETS, obstacles: [], compact: false };
const still = { interactive: false, current: null, arriving: new Set<string>() };

// To be looked at when they change: each says in its name what it must show.
describe('a picture', () => {
  for (const { name, scene, camera } of examples(LIGHT)) {
    it(name, async () => {
      const placed = layoutScene(scene, projectionOf(camera, EXAMPLE_FRAME), surface);
      const nodes = drawMarks(placed, LIGHT, createMessages('en'), still);
      expect(nodes.length).toBeGreaterThan(0);
      const lines = toMarkup(nodes).replaceAll('><', '>\n<');
      const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">\n<rect width="100%" height="100%" fill="${LIGHT.land}"/>\n${lines}\n</svg>\n`;
      await expect(picture).toMatchFileSnapshot(`./pictures/${name.replaceAll(/[ ,]+/g, '-')}.svg`);
    });
  }
});
