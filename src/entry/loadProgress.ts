import type { Progress } from '../dataset';
import type { Messages } from '../messages';

/** How far the data has come: fetched in bytes, of a number that may be unknown, then read and checked item by item, then drawn. */
export type LoadProgress =
  | { readonly stage: 'fetching'; readonly done: number; readonly of: number | null }
  | Progress
  | { readonly stage: 'drawing' };

/** From how many bytes on loading is told about and can be cancelled. */
export const LARGE = 5_000_000;

/** What is known of a body before it comes. */
export interface Announced {
  /** Bytes of the body as it is read, or null where it comes compressed or nothing is said. */
  readonly bytes: number | null;
  readonly large: boolean;
}

/** What the headers say: a compressed body's length is not that of what comes out of it, which is no shorter. */
export function announced(headers: Headers): Announced {
  const length = headers.get('content-length') ?? '';
  if (!/^\d+$/.test(length)) return { bytes: null, large: false };
  const encoding = headers.get('content-encoding') ?? 'identity';
  return { bytes: encoding === 'identity' ? Number(length) : null, large: Number(length) > LARGE };
}

/** Where in the whole each stage begins and ends. */
const STAGES = { fetching: [0, 0.5], reading: [0.5, 0.75], checking: [0.75, 1] } as const;

/** How much of the whole is done, from 0 to 1; null where that cannot be known. */
export function shareOf(progress: LoadProgress): number | null {
  if (progress.stage === 'drawing') return 1;
  const { stage, done, of } = progress;
  if (of === null) return null;
  const [from, to] = STAGES[stage];
  return from + (to - from) * (of === 0 ? 1 : Math.min(1, done / of));
}

/** Progress in words: "12.3 of 80.4 MB". */
export function inWords(progress: LoadProgress, { t, number }: Messages): string {
  if (progress.stage === 'drawing') return t('loading.drawing');
  const { stage, done, of } = progress;
  if (stage === 'fetching') {
    const megabytes = (bytes: number) => number(Math.round(bytes / 1e5) / 10);
    if (of === null) return t('loading.fetchedSoFar', { done: megabytes(done) });
    return t('loading.fetched', { done: megabytes(done), all: megabytes(of) });
  }
  const values = { done: number(done), all: number(of ?? 0) };
  return stage === 'reading' ? t('loading.reading', values) : t('loading.checking', values);
}

/** Whether it is time again, at most once in `every` milliseconds; the first time it is. */
export function pace(every: number, now: () => number = () => performance.now()): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - last < every) return false;
    last = now();
    return true;
  };
}
