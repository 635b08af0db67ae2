import { answersTrial } from './answers';
import type { Pages } from './build';
import { cameraTrial } from './camera';
import { firstMap, loadTrial } from './load';
import { memoryTrial } from './memory';
import { scrubTrials } from './scrub';
import { readout, rival } from './subject';
import type { Trial } from './trial';

/** A build of Readout, and what it is called. */
export interface Site {
  readonly name: string;
  readonly folder: string;
}

/**
 * All that one round measures, in this order. What stands together is measured together: one waits for its link, which
 * another's bytes in memory are not kept waiting by, nor changed.
 */
export function trialsOf(sites: readonly Site[], pages: Pages, sizes: readonly number[]): Trial[][] {
  const above = (map: 'auto' | 'svg' | 'webgl', suffix = '') =>
    sites.map(({ name, folder }) => readout(`${name}${suffix}`, folder, map));
  const [auto, svg, webgl] = [above('auto'), above('svg'), above('webgl', ' above MapLibre')];
  const million = readout(sites[0]?.name ?? 'Readout', pages.million, 'svg');
  const native = rival('native', pages.native);
  const leaflet = rival('leaflet', pages.leaflet);
  const deck = rival('deck', pages.deck);
  const timelinejs = rival('timelinejs', pages.timelinejs);
  const kepler = pages.kepler === null ? [] : [rival('kepler', pages.kepler)];
  const projections = ['mercator', 'globe'] as const;
  const alone = [
    ...scrubTrials({ svg, million, webgl, native, leaflet, deck }, sizes),
    ...auto.map((one) => loadTrial(one, 'off', firstMap(one.folder))),
    ...[leaflet, timelinejs].map((one) => loadTrial(one, 'off', null)),
    ...[native, deck].map((one) => loadTrial(one, 'software', null)),
    ...projections.flatMap((projection) => svg.map((one) => cameraTrial(one, 'off', projection))),
    memoryTrial(leaflet, 'off', false),
    memoryTrial(native, 'software', false),
    memoryTrial(deck, 'software', false),
    ...svg.map(answersTrial),
  ];
  const together = [
    ...svg.map((one) => memoryTrial(one, 'off', true)),
    ...kepler.map((one) => loadTrial(one, 'software', null)),
  ];
  return [...alone.map((trial) => [trial]), together];
}
