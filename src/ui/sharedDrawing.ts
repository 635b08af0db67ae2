import { type Drawing, pictureDetail, SHEETS } from '../export';
import { describeScene } from '../scene';
import { THEMES } from '../theme';
import type { ShareStock } from './shareProps';

/** Pictures are light, whatever the page is: they go where other people's pages are, and onto paper. */
function themeOf({ theme }: ShareStock['view']) {
  const contrast =
    theme === 'contrast' || (theme === 'auto' && matchMedia('(prefers-contrast: more)').matches);
  return THEMES[contrast ? 'contrast' : 'light'];
}

/** What a picture of a view is drawn from, with the finer land where it is close enough to need it. */
export async function sharedDrawing(props: ShareStock, address: string | null): Promise<Drawing> {
  const { dataset, view, selection, messages, atlas, loadRegion, wordsFor, cameraFor } = props;
  const theme = themeOf(view);
  const { width } = SHEETS.article;
  const isClose = pictureDetail(cameraFor({ width, height: width })) === 'region';
  return {
    dataset,
    selection,
    scene: describeScene(dataset, selection, view.clock, theme, messages, view.time === 'until'),
    theme,
    // The coarser land is a map too.
    atlas: isClose ? await loadRegion().catch(() => atlas) : atlas,
    messages,
    caption: { ...wordsFor(view), address },
    cameraFor,
  };
}
