import { useCallback, useMemo, useState } from 'react';
import { fetchPart } from './fetchPart';

/** Why a part has not come, and how often it has been asked for in vain. */
export interface Failed {
  readonly error: unknown;
  readonly times: number;
}

/** A part of the page, as far as it has come; null until it has, and until it has failed. */
interface Coming<Part> {
  readonly part: Part | null;
  readonly failed: Failed | null;
}

/** What can be done about a part. */
interface Asking {
  /** Fetches it. */
  readonly ask: () => void;
  /** Fetches it after it has failed, because the reader wants it. */
  readonly again: () => void;
  /** Says no more of the failure. */
  readonly forget: () => void;
}

/** A part of the page that `load` imports when it is asked for. */
export function usePart<Part>(load: () => Promise<Part>): Coming<Part> & Asking {
  const [coming, setComing] = useState<Coming<Part>>({ part: null, failed: null });
  const fetchIt = useCallback(
    (again: boolean) =>
      void fetchPart(load, again).then(
        (part) => setComing({ part, failed: null }),
        (error: unknown) =>
          setComing(({ failed }) => ({ part: null, failed: { error, times: (failed?.times ?? 0) + 1 } })),
      ),
    [load],
  );
  const asking = useMemo((): Asking => {
    const forget = () => setComing(({ part }) => ({ part, failed: null }));
    const ask = () => {
      forget();
      fetchIt(false);
    };
    return { ask, again: () => fetchIt(true), forget };
  }, [fetchIt]);
  return { ...coming, ...asking };
}
