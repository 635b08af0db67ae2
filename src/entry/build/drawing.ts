import type { Dataset, Happening } from '../../dataset';
import type { Drawing } from '../../export';
import { fitBounds } from '../../geo';
import type { Atlas } from '../../map';
import type { AllMessages } from '../../messages/late';
import { describeScene, select, spotsOf } from '../../scene';
import { LIGHT } from '../../theme';
import { defaultView, type View } from '../../view';
import { cameraOf } from '../cameras';
import { insetsFor } from '../framing';
import { headline, shownWords } from '../headline';
import { openedAround } from '../openedAround';

/** What the build draws from. */
export interface Stock {
  readonly dataset: Dataset;
  readonly atlas: Atlas;
  readonly messages: AllMessages;
  /** Where the site will be published; null where that is not known. */
  readonly site: string | null;
}

/** What a picture of a view is drawn from, as the page would draw it for whoever takes it away there. */
export function drawingOf({ dataset, atlas, messages, site }: Stock, view: View): Drawing {
  const selection = select(dataset, view);
  return {
    dataset,
    selection,
    scene: describeScene(dataset, selection, view.clock, LIGHT, messages, view.time === 'until'),
    theme: LIGHT,
    atlas,
    messages,
    caption: {
      dates: shownWords(view, messages),
      line: headline(dataset, view, selection, messages),
      address: site,
    },
    cameraFor: (frame) => cameraOf(view, { dataset, arrangement: 'narrow', frame }),
  };
}

/** The closest that a card comes to a place: a whole country is seen around it. */
const CLOSEST = 3.9;

/** What the card of an event is drawn from: its days with it in focus, and the camera on all its places. */
export function eventDrawingOf(stock: Stock, event: Happening): Drawing {
  const view = openedAround(
    { ...defaultView(stock.dataset), event: event.id },
    stock.dataset,
    `?event=${event.id}`,
  );
  const drawing = drawingOf(stock, view);
  const positions = spotsOf(event, stock.dataset).map(({ position }) => position);
  if (positions.length === 0) return drawing;
  return {
    ...drawing,
    cameraFor: (frame) => fitBounds(positions, frame, insetsFor('narrow', frame), view.projection, CLOSEST),
  };
}
