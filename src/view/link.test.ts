import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { views } from './arbitraries';
import { PLAIN_VIEW } from './fixtures/plain';
import { parseView, replaceView, serializeView } from './link';
import { PARAMETERS } from './parameters';
import type { View } from './types';

const CONTEXT = {
  eventIds: new Set(['call-1', 'strike-2']),
  languages: ['en', 'pt-BR'],
  version: '1.0.0',
  tours: new Map([
    ['a', ['?from=2025-06-13&to=2025-06-13', '?from=2026-01-16&to=2026-01-16&event=call-1&hide=later']],
  ]),
};

const parsed = (search: string) => parseView(search, PLAIN_VIEW, CONTEXT);
/** What a link changes of the defaults. */
const changes = (search: string): Partial<View> => {
  const defaults = new Map<string, unknown>(Object.entries(PLAIN_VIEW));
  return Object.fromEntries(
    Object.entries(parsed(search).view).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults.get(key)),
    ),
  );
};
const value = (parameter: string, text: string) => ({ kind: 'value', parameter, value: text });

const names = fc.constantFrom(
  ...PARAMETERS.map(({ name }) => name),
  '__proto__',
  'constructor',
  'utm_source',
  '%',
);
const pieces = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('%', '%E0%A4', '2025-06-14', '2025-06-22T02:10 03:30', 'strike,call', '1,2,3', 'null', '🂡'),
  fc.string({ minLength: 10_000, maxLength: 10_100 }),
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.tuple(names, pieces)).map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`),
);

describe('a link', () => {
  it('gives back every view, whatever the defaults', () => {
    fc.assert(
      fc.property(views, views, (view, defaults) => {
        expect(parseView(serializeView(view, defaults), defaults)).toEqual({ view, faults: [] });
      }),
    );
  });

  it('settles after one reading, whatever it says', () => {
    fc.assert(
      fc.property(hostile, (search) => {
        const once = serializeView(parsed(search).view, PLAIN_VIEW);
        const again = parsed(once);
        expect(serializeView(again.view, PLAIN_VIEW)).toBe(once);
        expect(again.faults.filter(({ kind }) => kind === 'value')).toEqual([]);
      }),
    );
  });

  it('is empty for the defaults and written for people otherwise', () => {
    expect(serializeView(PLAIN_VIEW, PLAIN_VIEW)).toBe('');
    const view: View = {
      ...PLAIN_VIEW,
      window: { from: '2025-06-22T02:10+03:30', to: '2026-01-16' },
      kinds: ['strike', 'call'],
      by: 'iaea',
      query: 'Natanz & Fordow',
      at: { center: [51.42153, -0.00001], zoom: 5.678 },
      map: 'svg',
      version: '1.0.0',
    };
    expect(serializeView(view, PLAIN_VIEW)).toBe(
      '?from=2025-06-22T02:10%2B03:30&to=2026-01-16&kinds=strike,call&by=iaea&q=Natanz+%26+Fordow' +
        '&at=51.4215,0,5.68&map=svg&v=1.0.0',
    );
  });

  it('can say that there is none where the default has some', () => {
    const defaults: View = { ...PLAIN_VIEW, event: 'call-1', kinds: ['call'], by: 'iran', query: 'x' };
    expect(serializeView(PLAIN_VIEW, defaults)).toBe('?event=&kinds=&by=&q=');
    expect(parseView('?event=&kinds=&by=&q=', defaults, CONTEXT).view).toEqual(PLAIN_VIEW);
    expect(changes('?kinds=none')).toEqual({ kinds: [] });
  });
});

describe('reading a link', () => {
  it.each<[string, Partial<View>]>([
    ['', {}],
    ['?', {}],
    ['from=2025-06-12', { window: { from: '2025-06-12', to: '2025-06-13' } }],
    ['?from=2025-06-12&from=nonsense', { window: { from: '2025-06-12', to: '2025-06-13' } }],
    [
      '?from=2025-06-22T02:10 03:30&to=2025-06-22',
      { window: { from: '2025-06-22T02:10+03:30', to: '2025-06-22' } },
    ],
    [
      '?from=2025-06-22T02:10+03:30&to=2025-06-22T09:00-05:00',
      { window: { from: '2025-06-22T02:10+03:30', to: '2025-06-22T09:00-05:00' } },
    ],
    ['?clock=utc', { clock: 'utc' }],
    ['?by=kremlin', { by: 'kremlin' }],
    ['?by=', {}],
    ['?map=webgl', { map: 'webgl' }],
    ['?map=auto', {}],
    ['?event=call-1', { event: 'call-1' }],
    ['?kinds=call,strike', { kinds: ['strike', 'call'] }],
    ['?kinds=toll,measure,protest,mediation,decision,statement,meeting,message,call,strike', {}],
    ['?at=51.42153,-0.00001,5.678', { at: { center: [51.4215, 0], zoom: 5.68 } }],
    [
      '?projection=globe&theme=contrast&lang=PT-br',
      { projection: 'globe', theme: 'contrast', lang: 'pt-BR' },
    ],
    ['?mode=embed', { mode: 'embed' }],
    ['?mode=explore', {}],
    ['?mode=present', { mode: 'present', theme: 'contrast' }],
    ['?mode=present&theme=auto', { mode: 'present' }],
    ['?tour=a', { tour: { id: 'a', step: 1 } }],
    ['?tour=&step=', {}],
    ['?hide=later', { hide: 'later' }],
    ['?hide=none', {}],
    ['?utm_source=x&__proto__=y', {}],
    ['?childId=map-1&initialWidth=320&parentTitle=An+article&parentUrl=https://example.org/a', {}],
  ])('%s', (search, expected) => {
    expect(parsed(search).faults).toEqual([]);
    expect(changes(search)).toEqual(expected);
  });

  it('takes the day of an end that lies beyond the usual other end', () => {
    expect(changes('?from=2026-01-16')).toEqual({ window: { from: '2026-01-16', to: '2026-01-16' } });
    expect(changes('?to=2025-06-12T10:00+03:30')).toEqual({
      window: { from: '2025-06-12', to: '2025-06-12T10:00+03:30' },
    });
  });

  it.each([
    ['from', '2025-06'],
    ['from', '2025-06-31'],
    ['from', '2025-06-13~'],
    ['from', '2025-06-13 night'],
    ['to', '2025-06-13/2025-06-14'],
    ['to', '2025-06-13T10:00'],
    ['clock', 'Place'],
    ['event', 'call-9'],
    ['kinds', 'strike,constructor'],
    ['kinds', 'strike,,call'],
    ['by', 'Kremlin'],
    ['by', 'kremlin,iran'],
    ['by', 'constructor'],
    ['q', 'x'.repeat(201)],
    ['at', '51,35'],
    ['at', '181,35,5'],
    ['at', '51,91,5'],
    ['at', '51,35,23'],
    ['at', '5e1,35,5'],
    ['at', 'NaN,35,5'],
    ['projection', 'toString'],
    ['map', 'WebGL'],
    ['map', ''],
    ['tour', 'b'],
    ['tour', 'constructor'],
    ['step', '1'],
    ['hide', 'earlier'],
    ['mode', 'Embed'],
    ['lang', 'xx'],
    ['v', 'x'.repeat(41)],
  ])('falls back where %s is %s, and says so', (parameter, text) => {
    const { view, faults } = parsed(`?${parameter}=${text}`);
    expect(view).toEqual(PLAIN_VIEW);
    expect(faults).toEqual([value(parameter, text.slice(0, 80))]);
  });

  it('finds one fault in ends that are the wrong way round', () => {
    expect(parsed('?from=2026-01-16&to=2025-06-13&clock=utc')).toEqual({
      view: { ...PLAIN_VIEW, clock: 'utc' },
      faults: [value('from/to', '2026-01-16/2025-06-13')],
    });
    expect(parsed('?from=soon&to=2025-06-01')).toEqual({ view: PLAIN_VIEW, faults: [value('from', 'soon')] });
  });

  it('keeps the version of other data and says so', () => {
    expect(parsed('?v=1.0.0')).toEqual({ view: { ...PLAIN_VIEW, version: '1.0.0' }, faults: [] });
    expect(parsed('?v=0.9.0')).toEqual({
      view: { ...PLAIN_VIEW, version: '0.9.0' },
      faults: [{ kind: 'version', parameter: 'v', value: '0.9.0' }],
    });
  });

  it('follows renames', () => {
    const renames = [
      { parameter: 'e', becomes: 'event' },
      { parameter: 'event', value: 'call-old', becomes: 'call-1' },
    ];
    const { view, faults } = parseView('?e=call-old', PLAIN_VIEW, { ...CONTEXT, renames });
    expect([view.event, faults]).toEqual(['call-1', []]);
  });
});

describe('a step of a tour', () => {
  const STEP_2: View = {
    ...PLAIN_VIEW,
    tour: { id: 'a', step: 2 },
    window: { from: '2026-01-16', to: '2026-01-16' },
    event: 'call-1',
    hide: 'later',
  };

  it('is what its tour shows there, and its link says no more', () => {
    expect(parsed('?tour=a&step=2')).toEqual({ view: STEP_2, faults: [] });
    expect(serializeView(STEP_2, PLAIN_VIEW, CONTEXT)).toBe('?tour=a&step=2');
    expect(parsed('?step=2&mode=present&tour=a').view).toEqual({
      ...STEP_2,
      mode: 'present',
      theme: 'contrast',
    });
  });

  it('says what a reader has changed of it, even back to what is usual', () => {
    const wandered: View = { ...STEP_2, event: null, hide: 'none', query: 'Isfahan' };
    expect(serializeView(wandered, PLAIN_VIEW, CONTEXT)).toBe('?event=&q=Isfahan&tour=a&step=2&hide=none');
    expect(parsed('?event=&q=Isfahan&tour=a&step=2&hide=none')).toEqual({ view: wandered, faults: [] });
  });

  it('is not taken again by what is changed of a view that is there', () => {
    const { view } = parseView('?q=x', { ...STEP_2, event: 'strike-2' }, CONTEXT);
    expect(view).toEqual({ ...STEP_2, event: 'strike-2', query: 'x' });
  });

  it('falls back to the first where there is no such step', () => {
    const { view, faults } = parsed('?tour=a&step=3');
    expect([view.tour, faults]).toEqual([{ id: 'a', step: 1 }, [value('step', '3')]]);
  });

  it('gives back every view, whatever the tour shows', () => {
    const tours = fc
      .array(views, { minLength: 12, maxLength: 12 })
      .map((steps) =>
        steps.map((step) => serializeView({ ...step, tour: null, mode: 'explore' }, PLAIN_VIEW)),
      )
      .map((links) => new Map(['a', 'b', 'c-1'].map((id) => [id, links] as const)));
    fc.assert(
      fc.property(views, views, tours, (view, defaults, tours) => {
        const link = serializeView(view, defaults, { tours });
        expect(parseView(link, defaults, { tours })).toEqual({ view, faults: [] });
      }),
    );
  });
});

describe('replacing the view in an address', () => {
  const view: View = { ...PLAIN_VIEW, clock: 'utc' };

  it('keeps what is not the view’s, as written', () => {
    const search = '?from=2025-06-01&utm_source=a%20b&&childId=1&%=&clock=place&flag&?from=2';
    expect(replaceView(search, view, PLAIN_VIEW)).toBe(
      '?clock=utc&utm_source=a%20b&childId=1&%=&flag&?from=2',
    );
    expect(replaceView(search, PLAIN_VIEW, PLAIN_VIEW)).toBe('?utm_source=a%20b&childId=1&%=&flag&?from=2');
    expect(replaceView('?from=2025-06-01', PLAIN_VIEW, PLAIN_VIEW)).toBe('');
  });

  it('drops the old names of parameters', () => {
    const renames = [{ parameter: 'e', becomes: 'event' }];
    expect(replaceView('?e=1&x=2', view, PLAIN_VIEW, { renames })).toBe('?clock=utc&x=2');
  });

  it('changes nothing the second time and leaves the view as it is', () => {
    fc.assert(
      fc.property(hostile, views, (search, shown) => {
        const once = replaceView(search, shown, PLAIN_VIEW);
        expect(replaceView(once, shown, PLAIN_VIEW)).toBe(once);
        expect(parseView(once, PLAIN_VIEW).view).toEqual(shown);
      }),
    );
  });
});
