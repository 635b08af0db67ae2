import type { Actor, Claim, Dataset, Happening, Side } from '../dataset';
import { CLAIMANTS, type Claimant } from '../view';

const OF_SIDE: Readonly<Record<Side, Claimant>> = {
  russia: 'kremlin',
  israel: 'israel',
  iran: 'iran',
  us: 'us',
  gulf: 'gulf',
  'un-iaea': 'iaea',
  media: 'media',
  turkiye: 'others',
  third: 'others',
};

/** The countries at war, ISO 3166-1 alpha-2: whoever watches from there is no onlooker. */
const AT_WAR: readonly (string | null)[] = ['IR', 'IL'];

/** A body that belongs to no government and to no group of states, and watches from outside: a rights group, say. */
const isMonitor = ({ type, affiliation, country }: Actor): boolean =>
  type === 'institution' && affiliation === null && country !== null && !AT_WAR.includes(country);

/** Who makes a claim, among those a reader can choose: by its side, and by its speaker where the side is a third one. */
export function claimantOf(claim: Pick<Claim, 'side' | 'speaker'>, dataset: Dataset): Claimant {
  const speaker = dataset.actors.get(claim.speaker);
  return claim.side === 'third' && speaker && isMonitor(speaker) ? 'monitors' : OF_SIDE[claim.side];
}

/** Those who say something about an event, in the order of `CLAIMANTS`; whoever is silent on all of it is not among them. */
export function claimantsOf(event: Happening, dataset: Dataset): readonly Claimant[] {
  const said = event.claims.filter(({ says }) => says !== null).map((claim) => claimantOf(claim, dataset));
  return CLAIMANTS.filter((claimant) => said.includes(claimant));
}
