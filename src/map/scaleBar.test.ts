import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Camera, type Frame, type Insets, NO_INSETS } from '../geo';
import { createMessages } from '../messages';
import { textWidth } from '../scene';
import { LIGHT } from '../theme';
import { scaleBarBox, scaleBarNode } from './scaleBar';

const frame: Frame = { width: 800, height: 600 };
const messages = createMessages('en');
const barOf = (camera: Camera, covered: Insets = NO_INSETS) =>
  scaleBarNode(camera, frame, { covered, theme: LIGHT, messages });
const wordsOf = (camera: Camera) => barOf(camera).children.find(({ name }) => name === 'text')?.text ?? '';
const lengthOf = (camera: Camera) =>
  Number(/h([\d.]+)v/.exec(barOf(camera).children[0]?.attributes.d ?? '')?.[1]);
const at = (lat: number, zoom: number, projection: Camera['projection'] = 'mercator'): Camera => ({
  center: [44, lat],
  zoom,
  projection,
});

describe('scaleBarNode', () => {
  it('says a flat map’s latitude where its scale varies much, a globe’s middle, and close by neither', () => {
    expect(wordsOf(at(35.4, 4))).toBe('200 km at 35° N');
    expect(wordsOf(at(-35.4, 4))).toBe('200 km at 35° S');
    expect(wordsOf(at(0.3, 4))).toBe('200 km at the equator');
    expect(wordsOf(at(35.4, 4, 'globe'))).toBe('200 km in the middle');
    expect(wordsOf(at(35.4, 8))).toBe('20 km');
    expect(wordsOf(at(0, 1.5))).toBe('2,000 km at the equator');
  });

  it('is true at the latitude that it says', () => {
    expect(lengthOf(at(35.4, 4))).toBe(lengthOf(at(34.6, 4)));
    expect(lengthOf(at(36.4, 4))).toBeGreaterThan(lengthOf(at(35.4, 4)));
  });

  it('stays in its box, which is in the free part of the map', () => {
    const covered: Insets = { top: 0, right: 300, bottom: 120, left: 0 };
    const box = scaleBarBox(frame, covered);
    expect(box.x0).toBeGreaterThan(0);
    expect(box.y1).toBeLessThan(frame.height - covered.bottom);
    fc.assert(
      fc.property(
        fc.integer({ min: -80, max: 80 }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.constantFrom('mercator', 'globe'),
        (lat, zoom, projection) => {
          const camera = at(lat, zoom, projection);
          expect(textWidth(wordsOf(camera), 11)).toBeLessThan(box.x1 - box.x0);
          expect(lengthOf(camera)).toBeLessThan(box.x1 - box.x0);
        },
      ),
    );
  });

  it('begins where lines of text do, on a page from right to left, too', () => {
    const covered: Insets = { top: 0, right: 0, bottom: 120, left: 300 };
    const [ltr, rtl] = [scaleBarBox(frame, NO_INSETS), scaleBarBox(frame, covered, 'rtl')];
    expect([rtl.x0, rtl.x1]).toEqual([frame.width - ltr.x1, frame.width - ltr.x0]);
  });

  it('is read by eye alone, and answers nothing', () => {
    expect(barOf(at(35, 4)).attributes).toMatchObject({ 'aria-hidden': 'true', 'pointer-events': 'none' });
  });
});
