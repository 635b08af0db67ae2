import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapJson } from './json';

describe('mapJson', () => {
  it('knows the line of each value', () => {
    const map = mapJson('{\n "a": [\n  1,\n  { "b": "x\\"y" }\n ],\n "c": true\n}');
    expect(map.faults).toEqual([]);
    expect(['a', 'a[0]', 'a[1].b', 'c', 'a[1].missing.deeper', 'nowhere', ''].map(map.lineOf)).toEqual([
      2, 3, 4, 6, 4, 1, 1,
    ]);
  });

  it('finds fault with a text exactly when JSON.parse does', () => {
    const text = fc.oneof(
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '\\', '1.', '-', '\u0001'))
        .map(
          ([json, at, extra]) =>
            json.slice(0, at % (json.length + 1)) + extra + json.slice((at + 1) % (json.length + 1)),
        ),
    );
    fc.assert(
      fc.property(text, (json) => {
        const faulty = mapJson(json).faults.some(({ message }) => message.startsWith('the file is not JSON'));
        expect(faulty).toBe(!isJson(json));
      }),
      { numRuns: 2000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
