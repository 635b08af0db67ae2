import { GLYPHS, type PlacedLine, type PlacedPoint } from '../../scene';
import { toMarkup } from '../../svg';
import { DARK, LIGHT, type Theme } from '../../theme';
import { chip } from '../marks/chip';
import { lineNode } from '../marks/line';
import { pointNode } from '../marks/point';

/** Every feature of a mark that is drawn: kinds, hollow and disputed ones, patterns, halos, dashes, ends, arrows. */
function nodes(theme: Theme) {
  const kinds = ['strike', 'call', 'message', 'meeting', 'statement', 'protest', 'measure'] as const;
  const points = kinds.map(
    (kind, i): PlacedPoint => ({
      mark: {
        key: kind,
        kind,
        place: `p${i}`,
        where: '',
        position: [0, 0],
        events: [kind],
        colour: theme.strike,
        glyph: GLYPHS[kind],
        size: 14,
        hollow: i % 2 === 1,
        disputed: i % 3 === 0,
        patterns: [i % 4],
        precision: i === 2 ? 'country' : i === 3 ? 'region' : 'site',
        halo: i === 2 || i === 3 ? 5 : 0,
        name: '',
        focused: i === 4,
      },
      x: 30 + i * 50,
      y: 30,
      size: 14,
      places: [`p${i}`],
      events: [kind],
      ring: i === 0 ? 'capital' : i === 5 ? 'seat' : null,
      reach: 12,
    }),
  );
  const dashes = ['solid', 'dashed', 'dotted', 'dash-dotted'] as const;
  const lines = dashes.map((dash, i): PlacedLine => {
    const run = Array.from(
      { length: 60 },
      (_, j) => [20 + j * 6, 70 + i * 30 + 12 * Math.sin(j / 10)] as const,
    );
    const [first, last] = [run[0] ?? [0, 0], run.at(-1) ?? [0, 0]];
    return {
      mark: {
        key: dash,
        kind: i === 0 ? 'mediation' : 'call',
        events: [dash],
        legs: [],
        relays: [],
        colour: theme.call,
        dash,
        disputed: i === 1,
        certainty: 'reported',
        name: '',
        label: '',
        focused: i === 2,
        dimmed: false,
      },
      legs: [
        {
          runs: [run],
          shares: [[0, 1]],
          ends: [
            { x: first[0], y: first[1], end: 'published' },
            { x: last[0], y: last[1], end: i === 3 ? 'announced-beforehand' : 'none-found' },
          ],
          direction: i === 3 ? 0 : 1,
        },
      ],
      relays: i === 1 ? [[200, 100]] : [],
      middle: { x: 200, y: 70 + i * 30, angle: 0 },
    };
  });
  return [
    ...lines.map((line) => lineNode(line, theme, {}, false)),
    ...points.map((point) => pointNode(point, theme, {}, false, false)),
    chip({ key: 'c', text: '12', x: 380, y: 180, box: { x0: 368, y0: 173, x1: 392, y1: 187 } }, theme),
  ];
}

/** Printed, as nodes and as markup, for the test that compares what they look like. */
const pictures = Object.entries({ light: LIGHT, dark: DARK }).map(([name, theme]) => {
  const all = nodes(theme);
  return { name, land: theme.land, nodes: all, markup: toMarkup(all) };
});
process.stdout.write(JSON.stringify(pictures));
