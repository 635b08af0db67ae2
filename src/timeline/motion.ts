import type { Axis } from '../time';
import type { AxisZoom } from './draw/axis';

const mix = (a: number, b: number, p: number): number => a + (b - a) * p;

/** An axis part `p` (0–1) of the way from one to another over the same time: as both run one way, so does it. */
export function axisBetween(a: Axis, b: Axis, p: number): Axis {
  const scale = (t: number) => mix(a.scale(t), b.scale(t), p);
  const invert = (x: number): number => {
    let [least, most] = [b.domain.start, b.domain.end];
    for (let i = 0; i < 52 && most - least > 0.5; i += 1) {
      const middle = (least + most) / 2;
      if (scale(middle) < x) least = middle;
      else most = middle;
    }
    return (least + most) / 2;
  };
  return {
    kind: b.kind,
    domain: b.domain,
    width: mix(a.width, b.width, p),
    spans: b.spans.map(({ kind, extent }) => ({
      kind,
      extent,
      x0: scale(extent.start),
      x1: scale(extent.end),
    })),
    scale,
    invert,
  };
}

/** A zoom part of the way from one to another, as `axisBetween` moves what is seen of it. */
export function zoomBetween(a: AxisZoom, b: AxisZoom, p: number): AxisZoom {
  return { k: mix(a.k, b.k, p), x: mix(a.x, b.x, p) };
}
