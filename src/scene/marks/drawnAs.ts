import type { Happening } from '../../dataset';

/** Degrees within which ends lie at one place: about 100 m, less than is seen of a line on the closest map. */
const ONE_PLACE = 0.001;

const isLink = ({ mapDisplay }: Happening) => mapDisplay === 'line' || mapDisplay === 'relayed-line';

const positionsOf = ({ geometry }: Happening): readonly (readonly number[])[] => {
  if (geometry?.type === 'LineString') return geometry.coordinates;
  return geometry?.type === 'MultiLineString' ? geometry.coordinates.flat() : [];
};

/** Whether all parties are at one place, so that there is no line to draw between them. */
function isAtOnePlace(event: Happening): boolean {
  const [first, ...others] = positionsOf(event);
  if (first === undefined) return false;
  return others.every((other) => other.every((x, i) => Math.abs(x - (first[i] ?? x)) < ONE_PLACE));
}

/** Whether an event is drawn as a line between places. */
export const isDrawnAsLine = (event: Happening) => isLink(event) && !isAtOnePlace(event);

/** Whether an event is drawn as a symbol; a call within one place is. */
export const isDrawnAsPoint = (event: Happening) =>
  event.mapDisplay === 'symbol' ||
  event.mapDisplay === 'symbol-small' ||
  event.mapDisplay === 'statement-only-no-strike-symbol' ||
  (isLink(event) && isAtOnePlace(event));

/** The positions at which an event that is drawn as a symbol has one. */
export function symbolPositions(event: Happening): readonly (readonly number[])[] {
  const { geometry } = event;
  if (geometry?.type === 'Point') return [geometry.coordinates];
  return geometry?.type === 'MultiPoint' ? geometry.coordinates : positionsOf(event).slice(0, 1);
}
