import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bursts, extentOf, foldTime, preciseExtents, stopsOf, ticksOf } from '.';
import { STORY, STORY_DOMAIN } from './samples.node';

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

function everything(): string {
  const extents = preciseExtents(STORY, 'place');
  const axis = foldTime({ extents, domain: STORY_DOMAIN, width: 1040 });
  return JSON.stringify([
    STORY.map((date) => [extentOf(date, 'place'), extentOf(date, 'utc')]),
    [axis.spans, ticksOf(axis, { labelWidth: 40 }), stopsOf(extents, STORY_DOMAIN), bursts(extents)],
  ]);
}

describe('time', () => {
  it('is the same wherever the reader is', () => {
    const zones = [
      { zone: 'UTC', offset: 0 },
      { zone: 'Pacific/Kiritimati', offset: -840 },
      { zone: 'America/Los_Angeles', offset: 480 },
    ];
    const results = zones.map(({ zone, offset }) => {
      process.env.TZ = zone;
      expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offset);
      return everything();
    });
    expect(new Set(results).size).toBe(1);
  });

  it('never asks the platform for a date', () => {
    const sources = readdirSync(import.meta.dirname).filter((name) => /^\w+\.ts$/.test(name));
    expect(sources).toContain('civil.ts');
    const using = sources.filter((name) =>
      /\bDate\b/.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
    );
    expect(using).toEqual([]);
  });
});
