import type { Happening } from '../../dataset';
import type { Level, Reading } from '../reading';

export interface EventDetailProps extends Reading {
  readonly event: Happening;
  /** Rank of the headings inside. */
  readonly level: Level;
}
