import { describe, expect, it } from 'vitest';
import { parseDataset } from '..';
import { setAt, soundFile } from '../fixtures/sound';

type When = readonly [time: string, zone: string | null];

/** What is said of a strike that answers a call, for the time and zone of each. */
function faults(strike: When, call: When): readonly string[] {
  const file = soundFile();
  [call, strike].forEach(([time, zone], i) => {
    setAt(file, `features[${i + 2}].properties.time`, time);
    setAt(file, `features[${i + 2}].properties.timeZone`, zone);
  });
  return parseDataset(file).problems.map(({ path, message }) => `${path}: ${message}`);
}

const LATER = [
  'features[3].properties.replyTo[0]: “call” began after this event: mend a date, or take it out',
];
const TEHRAN = 'Asia/Tehran';
const WASHINGTON = 'America/New_York';

describe('an answer and what it answers', () => {
  it.each<readonly [string, When, When]>([
    ['a day before, in one zone', ['2025-06-12', TEHRAN], ['2025-06-13', TEHRAN]],
    ['a minute before', ['2025-06-13T14:59+03:30', TEHRAN], ['2025-06-13T15:00+03:30', TEHRAN]],
    [
      'a minute before, in another zone',
      ['2025-06-13T07:29-04:00', WASHINGTON],
      ['2025-06-13T15:00+03:30', TEHRAN],
    ],
    ['days before, in another zone', ['2025-06-10', WASHINGTON], ['2025-06-13', TEHRAN]],
    ['a month before', ['2025-05', null], ['2025-06-13', TEHRAN]],
    [
      'a stretch that begins before and goes on after',
      ['2025-06-12/2025-06-14', TEHRAN],
      ['2025-06-13', TEHRAN],
    ],
  ])('finds fault with %s', (_, strike, call) => {
    expect(faults(strike, call)).toEqual(LATER);
  });

  it.each<readonly [string, When, When]>([
    ['the same day', ['2025-06-13', TEHRAN], ['2025-06-13', TEHRAN]],
    ['a day and an hour of it', ['2025-06-13', TEHRAN], ['2025-06-13T23:00+03:30', TEHRAN]],
    ['an evening that is the next morning elsewhere', ['2025-06-12', WASHINGTON], ['2025-06-13', TEHRAN]],
    [
      'an hour that only looks earlier',
      ['2025-06-12T22:00-04:00', WASHINGTON],
      ['2025-06-13T05:00+03:30', TEHRAN],
    ],
    ['a month and a day of it', ['2025-06', null], ['2025-06-13', TEHRAN]],
    ['about a day before', ['2025-06-12~', TEHRAN], ['2025-06-13', TEHRAN]],
    ['perhaps a day before', ['2025-06-12', TEHRAN], ['2025-06-13?', TEHRAN]],
    ['a beginning no source gives', ['../2025-06-12', TEHRAN], ['2025-06-13', TEHRAN]],
    ['what is still going on', ['2025-06-14', TEHRAN], ['2025-06-13/2025-06-24', TEHRAN]],
  ])('lets stand %s', (_, strike, call) => {
    expect(faults(strike, call)).toEqual([]);
  });

  it('opens a circle of three at one of its answers, and spares what only leads into it', () => {
    const file = soundFile();
    const [strike] = file.features.slice(3);
    const copies = ['second', 'third', 'outside'].map((id) => ({ ...structuredClone(strike), id }));
    setAt(file, 'features', [...file.features, ...copies]);
    for (const [at, to] of [
      [3, 'second'],
      [4, 'third'],
      [5, 'strike'],
      [6, 'strike'],
    ])
      setAt(file, `features[${at}].properties.replyTo`, [to]);
    const result = parseDataset(file);
    expect(result.problems.map(({ id }) => id)).toEqual(['third']);
    expect(result.ok && result.dataset.events.map(({ id, replyTo }) => [id, replyTo])).toEqual([
      ['outside', ['strike']],
      ['second', []],
      ['strike', ['second']],
      ['call', []],
    ]);
  });
});
