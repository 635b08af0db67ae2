import { AXIS_KINDS } from '../time';
import {
  type Codec,
  choice,
  datasetVersion,
  eventId,
  freeText,
  kindList,
  type LinkContext,
  language,
  moment,
  optional,
  stepNumber,
  tourId,
  viewpoint,
} from './codecs';
import {
  BASEMAPS,
  CLAIMANTS,
  CLOCKS,
  HIDINGS,
  MODES,
  PROJECTIONS,
  THEME_CHOICES,
  TIME_MODES,
  type View,
} from './types';

/** One parameter of a link, and the part of the view it stands for. */
export interface Parameter {
  readonly name: string;
  /** The view with this part read from `text`; undefined when the text cannot be read. */
  readonly read: (text: string, view: View, context: LinkContext) => View | undefined;
  /** This part of the view as text; equal texts mean equal parts. */
  readonly write: (view: View) => string;
}

function parameter<Key extends keyof View>(name: string, key: Key, codec: Codec<View[Key]>): Parameter {
  return {
    name,
    read(text, view, context) {
      const value = codec.parse(text, context);
      return value === undefined ? undefined : { ...view, [key]: value };
    },
    write: (view) => codec.serialize(view[key]),
  };
}

function windowEnd(name: 'from' | 'to'): Parameter {
  return {
    name,
    read(text, view, context) {
      const value = moment.parse(text, context);
      return value === undefined ? undefined : { ...view, window: { ...view.window, [name]: value } };
    },
    write: (view) => moment.serialize(view.window[name]),
  };
}

const TOUR: Parameter = {
  name: 'tour',
  read(text, view, context) {
    if (text === '') return { ...view, tour: null };
    const id = tourId.parse(text, context);
    return id === undefined ? undefined : { ...view, tour: { id, step: view.tour?.step ?? 1 } };
  },
  write: ({ tour }) => tour?.id ?? '',
};

const STEP: Parameter = {
  name: 'step',
  read(text, view, context) {
    if (view.tour === null) return text === '' ? view : undefined;
    const step = stepNumber.parse(text, context);
    const steps = context.tours?.get(view.tour.id);
    if (step === undefined || (steps !== undefined && step > steps.length)) return undefined;
    return { ...view, tour: { ...view.tour, step } };
  },
  write: ({ tour }) => (tour === null ? '' : stepNumber.serialize(tour.step)),
};

const MODE = parameter('mode', 'mode', choice(MODES));

/** What says where all the others start from: they are read first. */
export const STARTING: readonly Parameter[] = [MODE, TOUR, STEP];

/** The ends of the time shown. */
export const ENDS: readonly Parameter[] = [windowEnd('from'), windowEnd('to')];

/** Every parameter of a link, in the order they are written. */
export const PARAMETERS: readonly Parameter[] = [
  ...ENDS,
  parameter('time', 'time', choice(TIME_MODES)),
  parameter('clock', 'clock', choice(CLOCKS)),
  parameter('axis', 'axis', choice(AXIS_KINDS)),
  parameter('event', 'event', eventId),
  parameter('kinds', 'kinds', kindList),
  parameter('by', 'by', optional(choice(CLAIMANTS))),
  parameter('q', 'query', freeText),
  parameter('at', 'at', viewpoint),
  parameter('projection', 'projection', choice(PROJECTIONS)),
  parameter('map', 'map', choice(BASEMAPS)),
  MODE,
  TOUR,
  STEP,
  parameter('hide', 'hide', choice(HIDINGS)),
  parameter('theme', 'theme', choice(THEME_CHOICES)),
  parameter('lang', 'lang', language),
  parameter('v', 'version', datasetVersion),
];
