import { NO_INSETS, projectionOf } from '../../geo';
import { layoutScene } from '../../scene';
import { toMarkup } from '../../svg';
import { DARK, LIGHT } from '../../theme';
import { EXAMPLE_FRAME, examples } from '../fixtures/examples';
import { crowdNodes } from './nodes';

const surface = { frame: EXAMPLE_FRAME, covered: NO_INSETS, obstacles: [], compact: false };

/** The examples' marks, printed as nodes and as markup for the test that compares what they look like. */
const pictures = Object.entries({ light: LIGHT, dark: DARK }).flatMap(([look, theme]) =>
  examples(theme)
    .filter(({ scene }) => scene.points.length + scene.lines.length > 0)
    .map(({ name, scene, camera }) => {
      const nodes = [...crowdNodes(layoutScene(scene, projectionOf(camera, EXAMPLE_FRAME), surface), theme)];
      return { name: `${look}: ${name}`, land: theme.land, nodes, markup: toMarkup(nodes), ...EXAMPLE_FRAME };
    }),
);
process.stdout.write(JSON.stringify(pictures));
