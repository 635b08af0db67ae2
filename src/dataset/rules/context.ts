import type { EventFeature } from '../schema';
import type { Actor, Dispute, Place, Source } from '../types';

/** Why a text may not stand as a date, or null. */
export type DateCheck = (text: string) => string | null;

/** What a rule may look things up in; only sound entries are in it. */
export interface Context {
  readonly places: ReadonlyMap<string, Place>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly disputes: ReadonlyMap<string, Dispute>;
  /** Ids of all events in the file, sound or not. */
  readonly eventIds: ReadonlySet<string>;
  /** Events of the right shape by id, whatever else is wrong with them. */
  readonly events: ReadonlyMap<string, EventFeature>;
  /** The answers among them that close a circle, as pairs of ids. */
  readonly circling: ReadonlySet<string>;
  /** Why a text is not a date up to the last day the dataset covers. */
  readonly dateProblem: DateCheck;
}

/** A fault a rule found: where, from the feature's `properties` or `geometry` on, and what to do. */
export interface Fault {
  readonly at: readonly (string | number)[];
  readonly message: string;
}

/** One rule about one event; an empty list means it holds. */
export type Rule = (event: EventFeature, context: Context) => readonly Fault[];
