import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '.';

type Row = readonly [
  fact: string,
  event: string,
  time: string,
  places: readonly string[],
  words: readonly string[],
];

const NETANYAHU_JAN = ['call-2026-01-16-putin-netanyahu', '2026-01-16', ['moscow', 'jerusalem']] as const;
const PEZESHKIAN_JAN = ['call-2026-01-16-putin-pezeshkian', '2026-01-16', ['moscow', 'tehran']] as const;
const PESKOV = ['sta-2026-01-16-peskov', '2026-01-16', ['moscow']] as const;
const RESCUE = ['sta-2026-01-02-trump', '2026-01-02T02:58-05:00', ['washington']] as const;
const KEEP_ON = ['sta-2026-01-13-trump', '2026-01-13', ['washington']] as const;
const SOFTER = ['sta-2026-01-14-trump', '2026-01-14', ['washington']] as const;
const FIRST_PROTEST = ['pro-2025-12-28-tehran', '2025-12-28', ['tehran']] as const;
const SPREAD = [
  'pro-2025-12-29-spread',
  '2025-12-29/2025-12-31',
  ['tehran', 'karaj', 'hamadan', 'isfahan', 'kermanshah', 'shiraz', 'yazd', 'qeshm', 'malard', 'kerman'],
] as const;
const MASS = [
  'pro-2026-01-08-mass',
  '2026-01-08/2026-01-12',
  ['tehran', 'mashhad', 'isfahan', 'tabriz', 'babol', 'dezful', 'rasht'],
] as const;
const ACCUSED = ['sta-2026-01-iran-accuses', '2025-12-28~/2026-01-16', ['tehran']] as const;
const TOLL = ['tol-2026-01-16-hrana', '2026-01-14/2026-01-16', ['tehran']] as const;
const OPENING = [
  'str-2025-06-13-opening',
  '2025-06-13',
  ['tehran', 'natanz-site', 'isfahan-ntc', 'tabriz'],
] as const;
const CHAIN = ['jerusalem', 'moscow', 'tehran'] as const;

/** What five published texts say, each fact with the event that must hold it. */
const FACTS: Readonly<Record<string, readonly Row[]>> = {
  'the_jerusalem_post 000_e5d31a3ff5b36490': [
    [
      'mediation offered, dialogue of all interested states',
      ...NETANYAHU_JAN,
      ['continued mediation', 'all interested states'],
    ],
    ['Putin and Pezeshkian spoke later on Friday', ...PEZESHKIAN_JAN, ['de-escalation', 'later on Friday']],
    [
      'the order of the two calls',
      ...PEZESHKIAN_JAN,
      ['The call came later on Friday than the one with Netanyahu.'],
    ],
    [
      '20-year strategic partnership',
      'agr-2025-01-17-treaty',
      '2025-01-17',
      ['moscow'],
      ['strategic partnership', '20 years'],
    ],
    [
      'the partnership enters into force',
      'agr-2025-10-02-treaty-force',
      '2025-10-02',
      ['moscow', 'tehran'],
      ['20-year treaty', 'in force'],
    ],
    ['Peskov on help for Iran and the region', ...PESKOV, ['not only Iran but the whole region']],
    [
      'photo: meeting at the SCO summit',
      'mtg-2025-09-01-tianjin',
      '2025-09-01',
      ['tianjin'],
      ['Shanghai Cooperation Organisation'],
    ],
    [
      'KAN: message to Iran through Putin',
      'msg-2026-01-05-kan',
      '2025-12~/2026-01-05',
      CHAIN,
      ['did not intend to attack', 'diplomatic sources'],
    ],
    ['KAN reported it on Monday', 'sta-2026-01-05-kan-report', '2026-01-05', ['jerusalem'], ['KAN report']],
    [
      'a similar message in October',
      'msg-2025-10-israel-iran',
      '2025-10',
      CHAIN,
      ['an earlier such message in October'],
    ],
    [
      'Putin on Israeli signals',
      'sta-2025-10-09-dushanbe',
      '2025-10-09',
      ['dushanbe'],
      ['via TASS', 'avoid confrontation'],
    ],
  ],
  'trt_world 001_35c31dc6f2f7da68': [
    ['both agree to keep contacts', ...NETANYAHU_JAN, ['at various levels']],
    [
      'efforts to normalise; economic projects',
      ...PEZESHKIAN_JAN,
      ['back to normal', 'joint economic projects'],
    ],
    ['Trump vows to back protesters', ...RESCUE, ['protesters']],
    ['Trump vows again', ...KEEP_ON, ['help was coming']],
    ['Trump softens his tone late on Wednesday', ...SOFTER, ['late evening', 'killings had stopped']],
    ['protests since last month', ...FIRST_PROTEST, ['Grand Bazaar']],
    ['protests in other cities', ...SPREAD, ['Karaj', 'Qeshm']],
    ['protests across the country', ...MASS, ['many other cities']],
    ['officials blame the US and Israel', ...ACCUSED, ['riots', 'terrorism']],
    ['no official toll; more than 2,600', ...TOLL, ['no official figure yet', 'more than 2,600']],
    ['the official toll came later', 'tol-2026-01-21-official', '2026-01-21', ['tehran'], ['3,117']],
  ],
  'the_chronicle_nigeria 002_01d65be5d15fa4ec': [
    ['call with Netanyahu, mediation', ...NETANYAHU_JAN, ['mediation']],
    ['call with Pezeshkian', ...PEZESHKIAN_JAN, ['strategic partnership']],
    ['Peskov: very tense', ...PESKOV, ['very tense']],
    ['thanks for support at the UN', ...PEZESHKIAN_JAN, ['thanked Russia for its support at the UN']],
    ['the session at the UN', 'mtg-2026-01-15-unsc', '2026-01-15', ['new-york-un'], ['outside interference']],
    ['the first time Putin addressed it', ...PEZESHKIAN_JAN, ['first public reaction']],
    ['thousands killed', ...MASS, ['killed large numbers']],
    ['independent monitors', ...TOLL, ["'thousands'"]],
    ['threats of US action', ...RESCUE, ['intervene']],
    ['threats of US action, again', ...KEEP_ON, ['take over institutions']],
    ['Iran accuses the US and Israel', ...ACCUSED, ['United States and Israel were behind']],
    ['June: strikes on military and nuclear sites', ...OPENING, ['nuclear, missile and command targets']],
    [
      'US hits three nuclear sites',
      'str-2025-06-22-us',
      '2025-06-22T02:10+03:30/2025-06-22T02:35+03:30',
      ['fordow', 'natanz-site', 'isfahan-ntc'],
      ['Fordow', 'Natanz', 'Isfahan'],
    ],
    [
      'Moscow had offered mediation in June',
      'call-2025-06-13-putin-netanyahu',
      '2025-06-13',
      ['moscow', 'jerusalem'],
      ['Russia had offered to mediate during the June war'],
    ],
    [
      'Netanyahu hopes Iran will be freed',
      'sta-2026-01-11-netanyahu',
      '2026-01-11',
      ['jerusalem'],
      ['tyranny', 'free'],
    ],
    ['protests lessened', 'pro-2026-01-16-lull', '2026-01-13~/2026-01-16', ['tehran'], ['diminished']],
    [
      'week-long internet outage',
      'sta-2026-01-08-blackout',
      '2026-01-08/2026-01-16',
      ['tehran'],
      ['lasted a week'],
    ],
    [
      'three states dissuade Trump',
      'med-2026-01-gulf-effort',
      '2026-01-14~/2026-01-15',
      ['riyadh', 'doha', 'muscat', 'washington', 'tehran'],
      ['Saudi Arabia, Qatar and Oman', 'grave'],
    ],
    [
      'a Saudi official to AFP on Thursday',
      'sta-2026-01-15-saudi-official',
      '2026-01-15',
      ['riyadh'],
      ['AFP', 'last-minute'],
    ],
  ],
  'a_news 003_2586115594d43654': [
    ['call, mediation, further contacts', ...NETANYAHU_JAN, ['mediation', 'at various levels']],
    ['Trump vows to back protesters', ...RESCUE, ["protesters' rescue"]],
    ['Trump vows again', ...KEEP_ON, ['keep protesting']],
    ['softened at the White House', ...SOFTER, ['Oval Office']],
    ['protests since last month', ...FIRST_PROTEST, ['police used tear gas']],
    ['protests in other cities', ...SPREAD, ['Hamadan']],
    ['officials blame the US and Israel', ...ACCUSED, ['riots and terrorism']],
    ['HRANA: more than 2,600', ...TOLL, ['HRANA', 'protesters and security personnel']],
  ],
  'menafn 004_2913a0efd27d6e29': [
    [
      'nuclear issues only by diplomacy; mediation',
      'call-2025-06-13-putin-netanyahu',
      '2025-06-13',
      ['moscow', 'jerusalem'],
      ['only by political and diplomatic means', 'ready to mediate'],
    ],
    [
      "Netanyahu's office: he meant to update Putin",
      'sta-2025-06-13-pmo',
      '2025-06-13',
      ['jerusalem'],
      ['due to speak with Trump, Putin'],
    ],
    [
      'condolences; UN Charter',
      'call-2025-06-13-putin-pezeshkian',
      '2025-06-13',
      ['moscow', 'tehran'],
      ['condolences', 'UN Charter'],
    ],
    ['operation from early Friday', ...OPENING, ['early hours', 'senior commanders and nuclear scientists']],
    ['Tehran', 'str-2025-06-13-tehran', '2025-06-13', ['tehran'], ['capital']],
    ['Natanz', 'str-2025-06-13-natanz', '2025-06-13', ['natanz-site'], ['Natanz']],
    ['Isfahan', 'str-2025-06-13-isfahan', '2025-06-13', ['isfahan-ntc'], ['Isfahan']],
    ['Tabriz', 'str-2025-06-13-tabriz', '2025-06-13/2025-06-14', ['tabriz'], ['Tabriz']],
    [
      'Khamenei vows severe retaliation',
      'sta-2025-06-13-khamenei',
      '2025-06-13',
      ['tehran'],
      ['severe', 'punishment'],
    ],
    [
      'from Friday night',
      'ret-2025-06-13-missiles',
      '2025-06-13/2025-06-14 night',
      ['tel-aviv', 'ramat-gan'],
      ['Friday night', 'missiles'],
    ],
    ['drones that morning', 'ret-2025-06-13-drones', '2025-06-13 morning', [], ['100 drones']],
  ],
};

const result = parseDataset(readFileSync('data/events.geojson', 'utf8'));
const events = new Map(result.ok ? result.dataset.events.map((event) => [event.id, event]) : []);

describe.each(Object.entries(FACTS))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (_fact, id, time, places, words) => {
    const event = events.get(id);
    expect(event?.time.text).toBe(time);
    expect(event?.places).toEqual(places);
    const text = JSON.stringify(event);
    for (const word of words) expect(text).toContain(word);
  });
});

describe('the_chronicle_nigeria 002_01d65be5d15fa4ec', () => {
  it('ties with Israel strained since 7 October 2023: a note outside the axis', () => {
    const notes = result.ok ? result.dataset.notes : [];
    expect(notes.map(({ id, time }) => [id, time.text])).toEqual([['ctx-2023-10-07', '2023-10-07']]);
    expect(notes[0]?.text).toContain("Russian criticism of Israel's conduct in Gaza");
    expect(events.has('ctx-2023-10-07')).toBe(false);
  });
});
