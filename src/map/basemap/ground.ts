import type { Theme } from '../../theme';
import type { View } from '../../view';
import type { Basemap, Shown } from '.';
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

/** Creates the ground, drawn by d3-geo until `choose` brings in another; `onShown` is told of each change. */
export function createGround(
  { land, canvas }: Layers,
  atlas: () => Atlas,
  theme: Theme,
  onShown: (shown: Shown) => void,
): Ground {
  const both = changeover(svgBasemap(land, atlas, theme), (shown) => {
    // The canvas below would be seen through nothing else.
    land.style.display = shown === 'svg' ? '' : 'none';
    onShown(shown);
  });
  let callOff = () => {};

  const bringIn = (choice: 'auto' | 'webgl') => {
    let wanted = true;
    const stopWaiting = whenAtRest(async () => {
      try {
        const open = await loadMapLibre(choice, { host: canvas, atlas, theme });
        if (open && wanted) both.begin(open);
      } catch {
        // It could not be fetched; the page has a map all the same.
      }
    });
    return () => {
      wanted = false;
      stopWaiting();
    };
  };

  return {
    ...both,
    choose(choice) {
      callOff();
      both.end();
      callOff = choice === 'svg' ? () => {} : bringIn(choice);
    },
    remove() {
      callOff();
      both.remove();
    },
  };
}
