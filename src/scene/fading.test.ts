import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../theme';
import { contrast, over } from '../theme/fixtures/contrast';
import { civil, DAY, extentOf } from '../time';
import { FADING, fadingOf } from './fading';
import { dataset } from './story.fixture';

const upTo = (t: number) => dataset.events.filter(({ time }) => extentOf(time, 'place').start < t);

describe('fading', () => {
  it('draws the newest fully and the oldest least', () => {
    const end = civil(2025, 6, 25);
    const fading = fadingOf(upTo(end), 'place', { end });
    expect(fading.get('cea-2025-06-24-ceasefire')).toBe(1);
    expect(fading.get('call-2025-06-13-putin-netanyahu')).toBe(FADING.at(-1));
  });

  it('lessens day by day, never the other way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 390 }), (days) => {
        const end = civil(2025, 1, 1) + days * DAY;
        const events = upTo(end);
        const fading = fadingOf(events, 'place', { end });
        expect(fading.size).toBe(events.length);
        const last = (id: string) => {
          const event = events.find((e) => e.id === id);
          return event ? Math.floor((Math.min(extentOf(event.time, 'place').end, end) - 1) / DAY) : 0;
        };
        const ordered = [...fading].toSorted(([a], [b]) => last(b) - last(a));
        for (const [i, [id, strength]] of ordered.entries()) {
          const before = ordered[i - 1];
          if (!before) expect(strength).toBe(1);
          else if (last(before[0]) === last(id)) expect(strength).toBe(before[1]);
          else expect(strength).toBeLessThanOrEqual(before[1]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves every mark plain on the map in every theme: at least 3 to 1', () => {
    const oldest = FADING.at(-1) ?? 0;
    for (const theme of Object.values(THEMES))
      for (const mark of ['strike', 'call', 'message', 'meeting', 'protest', 'statement'] as const)
        for (const ground of ['land', 'water'] as const)
          expect(
            contrast(over(theme[mark], theme[ground], oldest), theme[ground]),
            `${mark} on ${ground}`,
          ).toBeGreaterThanOrEqual(3);
  });
});
