import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scriptOf } from './embedPage.node';

it('a file of data as a script leaves what it holds, whatever that is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const self: { readoutFiles?: Record<string, unknown> } = {};
      for (const [name, value] of [
        ['events', one],
        ['world', other],
      ] as const)
        runInNewContext(scriptOf(name, JSON.stringify(value)), { self, JSON });
      expect(JSON.stringify(self.readoutFiles)).toBe(JSON.stringify({ events: one, world: other }));
    }),
  );
});
