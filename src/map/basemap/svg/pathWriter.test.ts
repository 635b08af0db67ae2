import { describe, expect, it } from 'vitest';
import { pathWriter } from './pathWriter';

describe('pathWriter', () => {
  it('writes relative steps in tenths of a px', () => {
    const writer = pathWriter();
    writer.moveTo(10, 20);
    writer.lineTo(11.24, 20);
    writer.lineTo(11.24, 18.5);
    writer.lineTo(10.34, 19.2);
    writer.closePath();
    expect(writer.result()).toBe('M10,20l1.2 0 0-1.5-.9 .7z');
  });

  it('leaves out points too near the last to be told apart, but never the end of a line', () => {
    const writer = pathWriter();
    writer.moveTo(0, 0);
    writer.lineTo(0.2, 0.2);
    writer.lineTo(5, 0);
    writer.lineTo(5.3, 0);
    expect(writer.result()).toBe('M0,0l5 0 .3 0');
  });

  it('leaves out specks and whatever is not a number', () => {
    const writer = pathWriter();
    writer.moveTo(0, 0);
    writer.lineTo(0.3, 0);
    writer.lineTo(0.3, 0.3);
    writer.closePath();
    writer.moveTo(Number.NaN, 3);
    writer.lineTo(1, Number.POSITIVE_INFINITY);
    expect(writer.result()).toBe('');
  });

  it('keeps lines apart', () => {
    const writer = pathWriter();
    writer.moveTo(0, 0);
    writer.lineTo(2, 0);
    writer.moveTo(5, 5);
    writer.lineTo(5, 7);
    expect(writer.result()).toBe('M0,0l2 0M5,5l0 2');
  });
});
