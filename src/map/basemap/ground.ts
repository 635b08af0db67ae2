import type { Theme } from '../../theme';
import type { View } from '../../view';
import type { Basemap, Lack, Shown } from '.';
import { changeover } from './changeover';
import { loadMapLibre, whenAtRest } from './maplibre';
import { type Atlas, svgBasemap } from './svg';

/** The ground under the marks: land and water, drawn by whichever basemap is asked for and can be had. */
export interface Ground extends Basemap {
  /** Takes up another wish for a basemap; `svg` at once, the others once the page is at rest. */
  readonly choose: (choice: View['map']) => void;
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
  readonly onLack: (why: Lack) => void;
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
  const lack = (why: Lack) => {
    if (choice === 'webgl') onLack(why);
  };
  const both = changeover(
    svgBasemap(land, atlas, theme),
    (shown) => {
      // The canvas below would be seen through nothing else.
      land.style.display = shown === 'svg' ? '' : 'none';
      onShown(shown);
    },
    () => lack('failed'),
  );
  let callOff = () => {};

  const bringIn = (wish: 'auto' | 'webgl') => {
    let wanted = true;
    const stopWaiting = whenAtRest(async () => {
      try {
        const open = await loadMapLibre(wish, { host: canvas, atlas, theme });
        if (!wanted) return;
        if (open) both.begin(open);
        else lack('unsupported');
      } catch {
        // It could not be fetched; the page has a map all the same.
        if (wanted) lack('failed');
      }
    });
    return () => {
      wanted = false;
      stopWaiting();
    };
  };

  return {
    ...both,
    choose(wish) {
      callOff();
      both.end();
      choice = wish;
      callOff = wish === 'svg' ? () => {} : bringIn(wish);
    },
    remove() {
      callOff();
      both.remove();
    },
  };
}
