import type { CDPSession } from '@playwright/test';

/** What a page holds, after all that nobody refers to has been let go of. */
export interface Holdings {
  readonly nodes: number;
  readonly listeners: number;
  /** Megabytes of script's memory in use. */
  readonly megabytes: number;
}

/** Counts what a page holds. */
export async function holdingsOf(session: CDPSession): Promise<Holdings> {
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    megabytes: Math.round(of('JSHeapUsedSize') / 10_485.76) / 100,
  };
}
