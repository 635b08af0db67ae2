import { type Dataset, perDataset } from '../../dataset';
import { type Camera, cameraInto, type Frame, NO_INSETS } from '../../geo';
import type { Atlas } from '../../map';
import type { Messages } from '../../messages';
import { describeScene, type Selection, select } from '../../scene';
import { type Step, stepOf, type Tour, toStep } from '../../tour';
import { defaultView, type View, type ViewContext } from '../../view';
import { cameraOf } from '../cameras';
import { ON_PAPER, type SheetMap, sheetMap } from './sheetMap';

/** What is printed: for whoever reads on, for pupils to fill in, for whoever teaches. */
export const SHEETS = ['reader', 'pupil', 'teacher'] as const;
export type SheetKind = (typeof SHEETS)[number];

/** What sheets are made of. */
export interface SheetStock {
  readonly dataset: Dataset;
  readonly tours: readonly Tour[];
  readonly view: View;
  /** What links are read with, steps of tours among them. */
  readonly context: ViewContext;
  readonly messages: Messages;
  readonly atlas: Atlas;
  /** The camera that shows in a frame what is seen now. */
  readonly cameraFor: (frame: Frame) => Camera;
}

/** A part of a sheet: what is shown now, or a step of the tour that is followed. */
export interface Part {
  readonly key: string;
  readonly view: View;
  readonly selection: Selection;
  readonly step: Step | null;
  /** The step's number; 0 without a tour. */
  readonly number: number;
  /** Null for a step that is read only. */
  readonly map: SheetMap | null;
}

/** A sheet, before it is written out. */
export interface Sheet {
  readonly kind: SheetKind;
  readonly tour: Tour | null;
  readonly parts: readonly Part[];
  /** What the parts cite, each once, in the order of first citation. */
  readonly sources: readonly string[];
}

/** The maps' sizes in px: about what a sheet has room for, so that words keep their size. */
const WHOLE: Frame = { width: 700, height: 450 };
const BESIDE: Frame = { width: 400, height: 290 };
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

/** The steps of a tour that may be told of: with what is later hidden, none that is later. */
function stepsOf(stock: SheetStock, tour: Tour, kind: SheetKind): Part[] {
  const { dataset, view, context } = stock;
  const last = view.hide === 'later' ? view.tour?.step : undefined;
  const defaults = defaultView(dataset);
  return tour.steps.slice(0, last).map((step, i) => {
    const number = i + 1;
    const own = toStep(view, { id: tour.id, step: number }, defaults, context);
    const part = { view: own, selection: select(dataset, own) };
    const camera = stepCamera(own, dataset, BESIDE);
    return {
      ...part,
      key: `${tour.id} ${number}`,
      step,
      number,
      map:
        step.kind === 'view' ? mapOf(stock, part, { camera, frame: BESIDE, blank: kind === 'pupil' }) : null,
    };
  });
}

/** The ids of all that events cite, each once, in order. */
export const citedBy = ({ events }: Pick<Selection, 'events'>): string[] => [
  ...new Set(
    events.flatMap(({ sources, claims, accounts }) => [
      ...sources,
      ...claims.map(({ source }) => source),
      ...accounts.flatMap(({ source }) => source ?? []),
    ]),
  ),
];

/** Puts a sheet together: of the tour that is followed, else of what is shown. */
export function composeSheet(stock: SheetStock, kind: SheetKind): Sheet {
  const { dataset, view, tours, cameraFor } = stock;
  const followed = stepOf(tours, view.tour);
  const selection = select(dataset, view);
  const frame = WHOLE;
  const here = () =>
    mapOf(stock, { view, selection }, { camera: cameraFor(frame), frame, blank: kind === 'pupil' });
  const parts = followed
    ? stepsOf(stock, followed.tour, kind)
    : [{ key: 'view', view, selection, step: null, number: 0, map: here() }];
  return {
    kind,
    tour: followed?.tour ?? null,
    parts,
    sources: [...new Set(parts.flatMap((part) => (part.map ? citedBy(part.selection) : [])))],
  };
}
