import { type Dataset, type Happening, perDataset, type Source } from '../../dataset';
import { type Camera, cameraInto, type Frame, NO_INSETS } from '../../geo';
import type { Atlas } from '../../map';
import type { AllMessages } from '../../messages/late';
import { describeScene, type Selection, select } from '../../scene';
import { eventsOf, type Step, stepOf, type Tour, toStep } from '../../tour';
import { citedBy } from '../../ui';
import type { View } from '../../view';
import { cameraOf } from '../cameras';
import type { Guide } from '../useTour';
import { ON_PAPER, type SheetMap, sheetMap } from './sheetMap';

/** What is printed: for whoever reads on, for pupils to fill in, for whoever teaches. */
export const SHEETS = ['reader', 'pupil', 'teacher'] as const;
export type SheetKind = (typeof SHEETS)[number];

/** What sheets are made of. */
export interface SheetStock {
  readonly dataset: Dataset;
  readonly guide: Guide;
  readonly view: View;
  readonly messages: AllMessages;
  readonly atlas: Atlas;
  /** The camera that shows in a frame what is seen now. */
  readonly cameraFor: (frame: Frame) => Camera;
}

/** A step with its number in the tour. */
export interface NumberedStep {
  readonly number: number;
  readonly step: Step;
  readonly view: View;
}

/** A part of a sheet: what is shown now, or steps of the tour that is followed which show the same map. */
export interface Part {
  readonly key: string;
  readonly view: View;
  readonly selection: Selection;
  /** Empty without a tour. */
  readonly steps: readonly NumberedStep[];
  /** Null for a step that is read only. */
  readonly map: SheetMap | null;
  /** Of these events the sheet has all that is known. */
  readonly opened: readonly string[];
  /** What no earlier part tells of. */
  readonly told: readonly Happening[];
}

/** A sheet, before it is written out. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly tour: Tour | null;
  readonly parts: readonly Part[];
  /** What the parts cite, each once, in the order of first citation. */
  readonly sources: readonly Source[];
}

/** The maps' sizes in px: about what a sheet has room for, so that words keep their size. */
const WHOLE: Frame = { width: 700, height: 450 };
const BESIDE: Frame = { width: 376, height: 240 };
/** What steps are made for: the screen that a class looks at. */
const ROOM: Frame = { width: 1024, height: 640 };

const ranks = perDataset(
  ({ events }): ReadonlyMap<string, number> => new Map(events.map(({ id }, i) => [id, i])),
);

/** The camera of a step on paper: what was chosen for a screen is shown as a whole. */
function stepCamera(view: View, dataset: Dataset, frame: Frame): Camera {
  const within = (on: Frame) => cameraOf(view, { dataset, arrangement: 'narrow', frame: on });
  return view.at === null ? within(frame) : cameraInto(within(ROOM), ROOM, NO_INSETS, frame);
}

function mapOf(
  { dataset, atlas, messages }: SheetStock,
  { view, selection }: Pick<Part, 'view' | 'selection'>,
  { camera, frame, blank }: { camera: Camera; frame: Frame; blank: boolean },
): SheetMap {
  const scene = describeScene(dataset, selection, view.clock, ON_PAPER, messages, view.time === 'until');
  return sheetMap({ dataset, scene, atlas, messages, camera, frame, blank, order: ranks(dataset) });
}

/** What two steps must have in common to share a map. */
const sightOf = ({ window, time, kinds, by, query, at, projection }: View) =>
  JSON.stringify([window, time, kinds, by, query, at, projection]);

/** The steps that may be told of (with what is later hidden, none that is later), those with one map together. */
function stepsTogether({ view, guide }: SheetStock, tour: Tour): NumberedStep[][] {
  const last = view.hide === 'later' ? view.tour?.step : undefined;
  const together: NumberedStep[][] = [];
  for (const [i, step] of tour.steps.slice(0, last).entries()) {
    const number = i + 1;
    const own = toStep(view, { id: tour.id, step: number }, guide.defaults, guide.context);
    const before = together.at(-1);
    const [other] = before ?? [];
    const same = other && [other.step, step].every(({ kind }) => kind === 'view');
    if (before && same && sightOf(other.view) === sightOf(own)) before.push({ number, step, view: own });
    else together.push([{ number, step, view: own }]);
  }
  return together;
}

function partsOf(stock: SheetStock, tour: Tour, kind: SheetKind): Part[] {
  const { dataset } = stock;
  const told = new Set<string>();
  return stepsTogether(stock, tour).flatMap((steps) => {
    const [first] = steps;
    if (!first) return [];
    const view = { ...first.view, event: null };
    const part = { view, selection: select(dataset, view) };
    const camera = stepCamera(first.view, dataset, BESIDE);
    const isSeen = first.step.kind === 'view';
    const fresh = isSeen ? part.selection.events.filter(({ id }) => !told.has(id)) : [];
    for (const { id } of fresh) told.add(id);
    return {
      ...part,
      key: `${tour.id} ${first.number}`,
      steps,
      map: isSeen ? mapOf(stock, part, { camera, frame: BESIDE, blank: kind === 'pupil' }) : null,
      opened: steps.flatMap((step) => step.view.event ?? []),
      told: fresh,
    };
  });
}

/** Puts a sheet together: of the tour that is followed, else of what is shown. */
export function composeSheet(stock: SheetStock, kind: SheetKind): Sheet {
  const { dataset, view, guide, cameraFor } = stock;
  const tour = stepOf(guide.tours, view.tour)?.tour ?? null;
  const whole = (): Part => {
    const part = { view, selection: select(dataset, view) };
    const camera = cameraFor(WHOLE);
    return {
      ...part,
      key: 'view',
      steps: [],
      map: mapOf(stock, part, { camera, frame: WHOLE, blank: kind === 'pupil' }),
      opened: view.event === null ? [] : [view.event],
      told: part.selection.events,
    };
  };
  const parts = tour ? partsOf(stock, tour, kind) : [whole()];
  return {
    kind,
    tour,
    parts,
    sources: citedBy(
      parts.flatMap(({ map, selection, steps }) => [
        ...(map ? selection.events : []),
        ...steps.flatMap(({ step }) => eventsOf(step, dataset)),
      ]),
      dataset,
    ),
  };
}
