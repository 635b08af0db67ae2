import { useEffect, useState } from 'react';
import type { Atlas } from '../map';

/** The land: the world's, and from the first close look on, with the finer region once it has come. */
export function useAtlas(world: Atlas, loadRegion: () => Promise<Atlas>, close: boolean): Atlas {
  const [atlas, setAtlas] = useState(world);
  const wanted = close && atlas === world;
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    loadRegion().then(
      (finer) => {
        if (current) setAtlas(finer);
      },
      // The coarser land is a map too; the next close look tries again.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [wanted, loadRegion]);
  return atlas;
}
