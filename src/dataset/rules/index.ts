import { accounts, claims } from './claims';
import type { Rule } from './context';
import { dates } from './dates';
import { lines, points } from './geometry';
import { references, roles } from './references';
import { replies } from './replies';

export { closingPairs } from './circles';
export type { Context, DateCheck, Fault } from './context';
export { dateProblem, datesUpTo } from './dates';

/** What must hold for an event beyond its shape. */
export const RULES: readonly Rule[] = [references, roles, replies, dates, lines, points, claims, accounts];
