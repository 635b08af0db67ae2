import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera, Frame } from '../../geo';
import type { Basemap, Opener, Reports } from '.';
import { changeover, PATIENCE } from './changeover';

const FRAME: Frame = { width: 800, height: 600 };
const camera = (zoom: number): Camera => ({ center: [50, 33], zoom, projection: 'mercator' });

/** A changeover between basemaps that only take notes, and what happened to them in order. */
function rehearse() {
  const log: string[] = [];
  const opened: Reports[] = [];
  const noting = (name: string): Basemap => ({
    draw: ({ zoom }) => log.push(`${name} draws ${zoom}`),
    remove: () => log.push(`${name} removed`),
  });
  const both = changeover(
    noting('svg'),
    (shown) => log.push(`shown: ${shown}`),
    () => log.push('given up'),
  );
  const open: Opener = (reports) => {
    opened.push(reports);
    return noting(`gl${opened.length}`);
  };
  const taken = () => log.splice(0);
  const reports = (nth: number) => {
    const told = opened[nth - 1];
    if (!told) throw new Error(`Nothing was opened a ${nth}. time.`);
    return told;
  };
  return { both, open, reports, taken, times: () => opened.length };
}

/** A rehearsal in which the first WebGL basemap is shown. */
function underWay() {
  const stage = rehearse();
  stage.both.draw(camera(3), FRAME, false);
  stage.both.begin(stage.open);
  stage.reports(1).drawn();
  stage.taken();
  return stage;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('changeover', () => {
  it('shows the other basemap when it has drawn what the camera sees, and not before', () => {
    const { both, open, reports, taken } = rehearse();
    both.draw(camera(3), FRAME, false);
    both.begin(open);
    both.draw(camera(4), FRAME, true);
    expect(taken()).toEqual(['svg draws 3', 'gl1 draws 3', 'gl1 draws 4', 'svg draws 4']);
    reports(1).drawn();
    expect(taken()).toEqual(['shown: webgl']);
    both.draw(camera(5), FRAME, false);
    expect(taken()).toEqual(['gl1 draws 5']);
  });

  it('draws the steady one where the camera is before it shows it', () => {
    const { both, reports, taken } = underWay();
    both.draw(camera(5), FRAME, true);
    reports(1).lost();
    expect(taken()).toEqual(['gl1 draws 5', 'svg draws 5', 'shown: svg']);
  });

  it('waits two seconds for what is lost, then opens it anew, once', () => {
    const { reports, taken, times } = underWay();
    reports(1).lost();
    taken();
    vi.advanceTimersByTime(PATIENCE.lost - 1);
    expect(taken()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(taken()).toEqual(['gl1 removed', 'gl2 draws 3']);
    reports(2).drawn();
    expect(taken()).toEqual(['shown: webgl']);
    reports(2).lost();
    vi.advanceTimersByTime(PATIENCE.lost);
    expect(taken()).toEqual(['svg draws 3', 'shown: svg', 'gl2 removed', 'given up']);
    vi.runAllTimers();
    expect(times()).toBe(2);
  });

  it('keeps what comes back by itself, however often', () => {
    const { reports, taken, times } = underWay();
    for (let loss = 0; loss < 5; loss++) {
      reports(1).lost();
      vi.advanceTimersByTime(PATIENCE.lost - 1);
      reports(1).back();
      vi.advanceTimersByTime(PATIENCE.drawing - 1);
      reports(1).drawn();
      vi.runAllTimers();
      expect(taken()).toEqual(['svg draws 3', 'shown: svg', 'shown: webgl']);
    }
    expect(times()).toBe(1);
  });

  it('gives up what has not drawn in eight seconds: at first, come back, or opened anew', () => {
    const { both, open, taken } = rehearse();
    both.begin(open);
    vi.advanceTimersByTime(PATIENCE.drawing - 1);
    expect(taken()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(taken()).toEqual(['gl1 removed', 'given up']);

    const lost = underWay();
    lost.reports(1).lost();
    vi.advanceTimersByTime(PATIENCE.lost + PATIENCE.drawing);
    expect(lost.taken()).toEqual([
      'svg draws 3',
      'shown: svg',
      'gl1 removed',
      'gl2 draws 3',
      'gl2 removed',
      'given up',
    ]);
    expect(lost.times()).toBe(2);

    const back = underWay();
    back.reports(1).lost();
    back.reports(1).back();
    vi.advanceTimersByTime(PATIENCE.drawing);
    expect(back.taken()).toEqual(['svg draws 3', 'shown: svg', 'gl1 removed', 'given up']);
  });

  it('does not count the time in which the page is hidden', () => {
    const { both, open, reports, taken } = rehearse();
    both.begin(open);
    vi.stubGlobal('document', { hidden: true });
    vi.advanceTimersByTime(10 * PATIENCE.drawing);
    vi.stubGlobal('document', { hidden: false });
    expect(taken()).toEqual([]);
    reports(1).drawn();
    expect(taken()).toEqual(['shown: webgl']);
  });

  it('stays with the steady one where the other cannot be opened, or fails', () => {
    const { both, taken } = rehearse();
    both.begin(() => {
      throw new Error('no WebGL2');
    });
    vi.runAllTimers();
    expect(taken()).toEqual(['given up']);

    both.begin(() => ({
      draw: () => {
        throw new Error('no style');
      },
      remove: () => {},
    }));
    both.draw(camera(3), FRAME, false);
    expect(taken()).toEqual(['given up', 'svg draws 3']);

    const failing = underWay();
    failing.reports(1).failed();
    expect(failing.taken()).toEqual(['svg draws 3', 'shown: svg', 'gl1 removed', 'given up']);
  });

  it('tells nobody of an end that was wished for', () => {
    const { both, open, taken } = underWay();
    both.end();
    both.begin(open);
    both.remove();
    vi.runAllTimers();
    expect(taken()).not.toContain('given up');
  });

  it('shows and keeps one basemap only, whatever is told in whatever order', () => {
    const events = ['drawn', 'lost', 'back', 'failed', 'wait', 'begin', 'end'] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...events), fc.nat(2)), { maxLength: 30 }), (script) => {
        let alive = 0;
        let shown = 'svg';
        const told: Reports[] = [];
        let begun = 0;
        let givenUp = 0;
        const both = changeover(
          { draw: () => {}, remove: () => {} },
          (next) => {
            expect(next).not.toBe(shown);
            shown = next;
          },
          () => {
            givenUp += 1;
          },
        );
        const open: Opener = (reports) => {
          told.push(reports);
          alive += 1;
          return {
            draw: () => {},
            remove: () => {
              alive -= 1;
            },
          };
        };
        for (const [event, which] of script) {
          if (event === 'wait') vi.advanceTimersByTime([500, 2000, 8000][which] ?? 0);
          else if (event === 'begin') {
            begun += 1;
            both.begin(open);
          } else if (event === 'end') both.end();
          else told.at(-1 - which)?.[event]();
          expect(alive === 0 || alive === 1).toBe(true);
          if (alive === 0) expect(shown).toBe('svg');
          expect(givenUp).toBeLessThanOrEqual(begun);
        }
        both.remove();
        expect([alive, shown]).toEqual([0, 'svg']);
        expect(vi.getTimerCount()).toBe(0);
      }),
    );
  });
});
