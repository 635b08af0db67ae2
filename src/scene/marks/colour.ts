import type { Kind } from '../../dataset';
import type { Theme, ThemeColour } from '../../theme';

const COLOUR: Readonly<Record<Kind, ThemeColour>> = {
  strike: 'strike',
  call: 'call',
  message: 'message',
  meeting: 'meeting',
  statement: 'statement',
  decision: 'statement',
  mediation: 'message',
  protest: 'protest',
  measure: 'protest',
  toll: 'muted',
};

/** The colour of a kind; kinds that share a hue differ in shape. */
export const kindColour = (kind: Kind, theme: Theme): string => theme[COLOUR[kind]];
