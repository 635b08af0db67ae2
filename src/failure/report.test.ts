import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../messages';
import { reportOf, type Surroundings } from './report';

const messages = createMessages('en');

function around(href: string): Surroundings {
  const { protocol, origin, pathname, search } = new URL(href);
  return {
    location: { protocol, origin, pathname, search },
    navigator: { userAgent: 'Browser/1.0' },
    document: { documentElement: { dataset: { version: '2026-01-31.3', basemap: 'svg' } } },
    innerWidth: 1440,
    innerHeight: 900,
  };
}

function failure(message: string, ...stack: readonly string[]): Error {
  const error = new TypeError(message);
  error.stack = stack.join('\n');
  return error;
}

describe('reportOf', () => {
  it('says what failed, where, and what was shown by what', () => {
    const error = failure(
      'no map',
      'TypeError: no map',
      '    at draw (https://example.org/maps/assets/map.js:1:2)',
    );
    expect(reportOf(error, messages, around('https://example.org/maps/?event=a&q=b#c'))).toBe(
      [
        'TypeError: no map',
        '    at draw (./assets/map.js:1:2)',
        '',
        'Link: https://example.org/maps/?event=a&q=b',
        'Dataset: 2026-01-31.3',
        'Browser: Browser/1.0',
        'Basemap: svg',
        'Window: 1440 × 900',
      ].join('\n'),
    );
  });

  it('reads the stacks of browsers that leave out what was said, and keeps the first lines', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `draw${i}@https://example.org/a.js:1:${i}`);
    const report = reportOf(failure('no map', ...lines), messages, around('https://example.org/'));
    expect(report).toMatch(/^TypeError: no map\ndraw0@\.\/a\.js:1:0\n/);
    expect(report).toContain('draw5@');
    expect(report).not.toContain('draw6@');
  });

  it('names no folder of the disk that a file lies on', () => {
    const report = reportOf(
      failure('at file:///home/jane/maps/x', 'draw@file:///home/jane/maps/readout.html:1:1'),
      messages,
      around('file:///home/jane/maps/readout.html?event=a'),
    );
    expect(report).not.toContain('jane');
    expect(report).toContain('Link: file:?event=a');
  });

  it('takes whatever is thrown, and stays short', () => {
    fc.assert(
      fc.property(fc.anything(), (thrown) => {
        const report = reportOf(thrown, messages, around('https://example.org/'));
        expect(report).toContain('Browser: Browser/1.0');
        expect(report.length).toBeLessThan(2300);
      }),
      { examples: [[{ toString: 0 }], [Object.create(null)]] },
    );
  });
});
