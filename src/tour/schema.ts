import * as v from 'valibot';
import { id, orNull, text } from '../dataset';
import { MOST_STEPS, PROMPTS, STEP_KINDS } from './types';

/** Version of the format of tours that this code reads. */
const SCHEMA_VERSION = 1;

const StepSchema = v.object({
  kind: v.optional(v.picklist(STEP_KINDS), 'view'),
  title: text(80),
  link: text(600),
  see: text(600),
  notes: orNull(text(600)),
  question: orNull(text(300)),
  answer: orNull(text(600)),
  prompt: orNull(v.picklist(PROMPTS)),
  also: v.exactOptional(v.array(id)),
});

/** A tour as the file has it. */
export const TourSchema = v.object({
  id,
  title: text(80),
  about: text(200),
  steps: v.pipe(v.array(StepSchema), v.minLength(3), v.maxLength(MOST_STEPS)),
});

/** What makes a file of tours usable at all; its tours are read one by one, so that a bad one costs only itself. */
export const ToursHead = v.object({
  schemaVersion: v.literal(SCHEMA_VERSION),
  tours: v.array(v.unknown()),
});

/** The whole format, for the published JSON Schema. */
export const TourFile = v.object({
  $schema: v.optional(v.string()),
  ...ToursHead.entries,
  tours: v.array(TourSchema),
});
