import type { Theme } from '../../theme';
import type { View } from '../../view';
import type { Basemap, Lack, Shown } from '.';
import { changeover } from './changeover';
import { loadMapLibre, whenAtRest } from './maplibre';
import { type Atlas, svgBasemap } from './svg';

/** The ground under the marks: land and water, drawn by whichever basemap is asked for and can be had. */
export interface Ground extends Basemap {
  /** Takes up another wish for a basemap, or one that failed `again`; `svg` at once, the others once the page is at rest. */
  readonly choose: (choice: View['map'], again?: boolean) => void;
}

/** Where the ground lies: an SVG group, and below it an element for WebGL. */
export interface Layers {
  readonly land: SVGGElement;
  readonly canvas: HTMLElement;
}

/** What is told about the ground. */
export interface GroundHost {
  /** Another basemap has taken over. */
  readonly onShown: (shown: Shown) => void;
  /** WebGL, asked for by name, does not draw the land. */
  readonly onLack: (why: Lack, error: unknown) => void;
}

/** Creates the ground, drawn by d3-geo until `choose` brings in another. */
export function createGround(
  { land, canvas }: Layers,
  atlas: () => Atlas,
  theme: Theme,
  { onShown, onLack }: GroundHost,
): Ground {
  let choice: View['map'] = 'auto';
  // Who leaves the choice to the page gets the map that can be had, without a word.
  const lack = (why: Lack, error: unknown) => {
    if (choice === 'webgl') onLack(why, error);
  };
  const both = changeover(
    svgBasemap(land, atlas, theme),
    (shown) => {
      // The canvas below would be seen through nothing else.
      land.style.display = shown === 'svg' ? '' : 'none';
      onShown(shown);
    },
    () => lack('failed', new Error('WebGL was lost, or its worker is silent.')),
  );
  let callOff = () => {};

  const bringIn = (wish: 'auto' | 'webgl', again: boolean) => {
    let wanted = true;
    const stopWaiting = whenAtRest(async () => {
      try {
        const open = await loadMapLibre(wish, { host: canvas, atlas, theme }, again);
        if (!wanted) return;
        if (open) both.begin(open);
        else lack('unsupported', null);
      } catch (error) {
        // It could not be fetched; the page has a map all the same.
        if (wanted) lack('failed', error);
      }
    });
    return () => {
      wanted = false;
      stopWaiting();
    };
  };

  return {
    ...both,
    choose(wish, again = false) {
      callOff();
      both.end();
      choice = wish;
      callOff = wish === 'svg' ? () => {} : bringIn(wish, again);
    },
    remove() {
      callOff();
      both.remove();
    },
  };
}
