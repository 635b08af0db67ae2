import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHeight } from './height';

const asks = (height: unknown) => parseHeight({ sentinel: 'amp', type: 'embed-size', height });

describe('the height that a frame asks for', () => {
  it('is given in whole px', () => {
    expect(asks(481.6)).toBe(482);
  });

  it('is kept between what can be read and what leaves the article in sight', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (height) => {
        const px = asks(height);
        expect(px).toBeGreaterThanOrEqual(120);
        expect(px).toBeLessThanOrEqual(3000);
      }),
    );
  });

  it.each([['500'], [Number.NaN], [Number.POSITIVE_INFINITY], [null], [{}]])('is not %j', (height) => {
    expect(asks(height)).toBeNull();
  });

  it('is in no other message', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(parseHeight(data)).toBeNull();
      }),
    );
    expect(parseHeight({ sentinel: 'amp', type: 'frames-init', height: 500 })).toBeNull();
  });
});
