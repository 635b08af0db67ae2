import type { Dataset } from '../dataset';
import type { Camera, Frame } from '../geo';
import type { Atlas } from '../map';
import type { Messages } from '../messages';
import type { AllMessages } from '../messages/late';
import type { Selection } from '../scene';
import type { View, ViewContext } from '../view';

/** What there is to share: the view, and what it is drawn from. */
export interface ShareProps {
  readonly dataset: Dataset;
  readonly view: View;
  /** What the page shows when a link says nothing. */
  readonly defaults: View;
  /** What links to the page are read against. */
  readonly context: ViewContext;
  readonly selection: Selection;
  readonly messages: Messages;
  readonly atlas: Atlas;
  /** Fetches the finer land, for pictures from close by. */
  readonly loadRegion: () => Promise<Atlas>;
  /** The time that a view shows, and what happened then, in words. */
  readonly wordsFor: (view: View) => { readonly dates: string; readonly line: string };
  /** The camera for a picture of what is shown. */
  readonly cameraFor: (frame: Frame) => Camera;
  /** Asks which sheet to print. */
  readonly onPrint: () => void;
}

/** The same with the words of the dialog, which come with it. */
export interface ShareStock extends Omit<ShareProps, 'messages'> {
  readonly messages: AllMessages;
}

/** What the dialog is given: the view as it was when it was opened, though time may go on behind it. */
export interface ShareDialogProps extends ShareProps {
  readonly onClose: () => void;
}
