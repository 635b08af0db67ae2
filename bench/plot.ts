import { MOVEMENTS, SIZES } from './cases';
import { middleOf, type Row } from './rows';

const WIDTH = 910;
const HEIGHT = 420;
const LEFT = 56;
const RIGHT = 390;
const TOP = 40;
const BOTTOM = 48;
const LEAST = 0.5;
const MOST = 500;
const COLOURS = ['#b23312', '#0b62a6', '#00795c', '#7a4b9a', '#7d5600', '#1f2430'];
const DASHES = ['', '6 4', '1 4'];
const FRAME = 1000 / 60;

const log = (value: number, low: number, high: number) => Math.log(value / low) / Math.log(high / low);
const x = (events: number) => LEFT + (WIDTH - LEFT - RIGHT) * log(events, SIZES[0], SIZES.at(-1) ?? 1);
const y = (ms: number) =>
  HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * log(Math.min(MOST, Math.max(LEAST, ms)), LEAST, MOST);

/** A log–log plot of main-thread time a frame by number of events: a colour a subject, a dash a movement. */
export function plot(all: readonly Row[]): string {
  const rows = all.filter(({ conditions }) => conditions !== 'slow');
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const at = (events: number, ms: number) => `${x(events).toFixed(1)},${y(ms).toFixed(1)}`;
  const grid = [
    ...SIZES.map(
      (size) =>
        `<path class="grid" d="M${x(size)},${TOP}V${HEIGHT - BOTTOM}"/><text x="${x(size)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...[1, 10, 100].map(
      (ms) =>
        `<path class="grid" d="M${LEFT},${y(ms)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
    ),
    `<path class="frame" d="M${LEFT},${y(FRAME)}H${WIDTH - RIGHT}"/><text class="frame-name" x="${LEFT + 4}" y="${y(FRAME) - 5}">60 frames/s</text>`,
  ];
  const drawn = subjects.flatMap((subject, i) =>
    MOVEMENTS.slice(0, subjects.length === 1 ? MOVEMENTS.length : 2).flatMap((movement, j) => {
      const points = rows
        .filter((row) => row.subject === subject && row.movement === movement.name && row.samples.length > 0)
        .map((row) => at(row.events, middleOf(row, 'work')));
      const name = subjects.length === 1 ? movement.name : `${subject}: ${movement.name}`;
      const colour = COLOURS[i % COLOURS.length];
      return points.length === 0 ? [] : [{ points, name, colour, dashes: DASHES[j % DASHES.length] }];
    }),
  );
  const lines = drawn.map(({ points, name, colour, dashes }, k) => {
    const keyY = TOP + 10 + k * 22;
    const style = `stroke="${colour}" stroke-dasharray="${dashes}"`;
    const dots = points.map(
      (point) => `<circle cx="${point.replace(',', '" cy="')}" r="3" fill="${colour}"/>`,
    );
    return `<path class="line" ${style} d="M${points.join('L')}"/>${dots.join('')}<path class="line" ${style} d="M${WIDTH - RIGHT + 42},${keyY}h24"/><text x="${WIDTH - RIGHT + 72}" y="${keyY + 4}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="Main-thread time a frame by number of events">
<style>text{font:12px system-ui,sans-serif;fill:#1f2430}.title{font-weight:600}.grid{stroke:#dcd7cc;fill:none}.frame{stroke:#8f877a;fill:none}.frame-name{fill:#6b6459;font-size:11px}.line{fill:none;stroke-width:2}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text class="title" x="${LEFT}" y="22">Main-thread time a frame while the time shown is moved</text>
${grid.join('\n')}
${lines.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">events in the dataset</text>
</svg>
`;
}
