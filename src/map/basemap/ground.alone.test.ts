import { describe, expect, it, vi } from 'vitest';
import { PAGE } from '../../theme';
import type { Opener } from '.';
import { createGround } from './ground';
import type { Atlas } from './svg';

/** What becomes of fetching MapLibre. */
const fetching: { answer: () => Promise<Opener | null> } = vi.hoisted(() => ({ answer: async () => null }));
vi.mock('./maplibre', () => ({
  loadMapLibre: () => fetching.answer(),
  whenAtRest: (callback: () => void) => {
    callback();
    return () => {};
  },
}));
vi.mock('./svg', () => ({ svgBasemap: () => ({ draw: () => {}, remove: () => {} }) }));

const element = () => ({ style: {} }) as unknown as SVGGElement & HTMLElement;

/** What is told when a ground is asked for these basemaps in turn. */
async function toldWhenChosen(...choices: readonly ('auto' | 'svg' | 'webgl')[]): Promise<string[]> {
  const told: string[] = [];
  const host = {
    onShown: (shown: string) => told.push(`shown: ${shown}`),
    onLack: (why: string) => told.push(why),
  };
  const layers = { land: element(), canvas: element() };
  const ground = createGround(layers, () => ({}) as unknown as Atlas, PAGE, host);
  for (const choice of choices) ground.choose(choice);
  await new Promise((done) => setTimeout(done));
  return told;
}

describe('what is said of a ground that WebGL does not draw', () => {
  const offline = async () => {
    throw new Error('offline');
  };
  const fails: Opener = ({ drawn, failed }) => {
    queueMicrotask(() => {
      drawn();
      failed();
    });
    return { draw: () => {}, remove: () => {} };
  };

  it('says that there is none, where it is asked for by name', async () => {
    fetching.answer = async () => null;
    expect(await toldWhenChosen('webgl')).toEqual(['unsupported']);
    expect(await toldWhenChosen('auto')).toEqual([]);
  });

  it('says that it could not be fetched', async () => {
    fetching.answer = offline;
    expect(await toldWhenChosen('webgl')).toEqual(['failed']);
    expect(await toldWhenChosen('auto')).toEqual([]);
  });

  it('says that it has failed, after the land is SVG again', async () => {
    fetching.answer = async () => fails;
    expect(await toldWhenChosen('webgl')).toEqual(['shown: webgl', 'shown: svg', 'failed']);
    expect(await toldWhenChosen('auto')).toEqual(['shown: webgl', 'shown: svg']);
  });

  it('says nothing once another has been chosen', async () => {
    fetching.answer = async () => null;
    expect(await toldWhenChosen('webgl', 'svg')).toEqual([]);
    fetching.answer = offline;
    expect(await toldWhenChosen('webgl', 'auto')).toEqual([]);
  });
});
