import { useEffect } from 'react';

/** Keeps the screen lit while it is seen, where the browser and the device let it. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const release = () => {
      lock?.release().catch(() => {});
      lock = null;
    };
    const take = async () => {
      if (document.visibilityState !== 'visible') return release();
      try {
        const taken = await navigator.wakeLock.request('screen');
        release();
        lock = taken;
        if (over) release();
      } catch {
        // A battery that runs low, or a policy, says no: the screen goes dark as it would on any page.
      }
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', take);
      release();
    };
  }, []);
}
