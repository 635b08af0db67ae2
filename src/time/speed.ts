/** How many times as fast as usual playing may go, from the slowest to the fastest. */
const SLOWEST = 0.5;
const FASTEST = 8;

/** A speed held within what playing may go at; what is not a number is the usual speed. */
export function clampSpeed(speed: number): number {
  return Number.isNaN(speed) ? 1 : Math.min(Math.max(speed, SLOWEST), FASTEST);
}
