import type { Happening } from '../../dataset';
import type { Level, Reading } from '../reading';

/** What is needed to show one event in full. */
export interface EventDetailProps extends Reading {
  readonly event: Happening;
  /** Rank of the headings inside. */
  readonly level: Level;
  /** Puts another event in focus: related events are buttons then. */
  readonly onFocus?: ((id: string) => void) | undefined;
  /** Where another event can be read, by its id: related events are links then. */
  readonly linkTo?: ((id: string) => string) | undefined;
}
