import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcements, answer, askedBy, type FrameAddress, pymId } from './heights';

const at = (search = '', hash = ''): FrameAddress => ({
  href: `https://example.org/embed.html${search}${hash}`,
  search,
  hash,
});

describe('what every host is told', () => {
  it('has the shapes of AMP, Flourish and Medium, and Datawrapper', () => {
    const [amp, flourish, datawrapper, ...more] = announcements(480, at());
    expect(amp).toEqual({ sentinel: 'amp', type: 'embed-size', height: 480 });
    expect(JSON.parse(String(flourish))).toEqual({
      sender: 'Flourish',
      context: 'iframe.resize',
      method: 'resize',
      height: 480,
      src: 'https://example.org/embed.html',
    });
    expect(datawrapper).toEqual({ 'datawrapper-height': { readout: 480 } });
    expect(more).toEqual([]);
  });

  it('has those of pym.js and WordPress where the address names them', () => {
    const named = at('?childId=map-1&initialWidth=320', '#?secret=a1B2c3D4e5');
    expect(announcements(480, named).slice(2)).toEqual([
      { 'datawrapper-height': { 'map-1': 480 } },
      'pymxPYMxmap-1xPYMxheightxPYMx480',
      { message: 'height', value: 480, secret: 'a1B2c3D4e5' },
    ]);
  });

  it.each(['', 'a b', 'a\n', 'a'.repeat(201)])('takes %j for no id of pym.js', (id) => {
    expect(pymId(at(`?${new URLSearchParams({ childId: id })}`))).toBeNull();
  });

  it('has an id of its own even where that is a key of every object', () => {
    const [, , datawrapper] = announcements(480, at('?childId=__proto__'));
    expect(JSON.stringify(datawrapper)).toBe('{"datawrapper-height":{"__proto__":480}}');
  });
});

describe('a host that asks', () => {
  const INIT =
    '[iFrameSizer]iFrameResizer0:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false';

  it.each<[string, FrameAddress, unknown, unknown]>([
    [
      'by AMP',
      at(),
      { sentinel: 'amp', type: 'frames-init' },
      { sentinel: 'amp', type: 'embed-size', height: 480 },
    ],
    ['by pym.js', at('?childId=m'), 'pymxPYMxmxPYMxwidthxPYMx640', 'pymxPYMxmxPYMxheightxPYMx480'],
    ['by iframe-resizer', at(), INIT, '[iFrameSizer]iFrameResizer0:480:320:init'],
    ['as Mastodon does', at(), { type: 'setHeight', id: 7 }, { type: 'setHeight', id: 7, height: 480 }],
  ])('%s is answered so', (_, address, asked, answered) => {
    const asking = askedBy(asked, address);
    expect(asking && answer(asking, 480, 320, address)).toEqual(answered);
  });

  it.each<[string, unknown]>([
    ['another frame’s width', 'pymxPYMxotherxPYMxwidthxPYMx640'],
    ['a message of pym.js that is no width', 'pymxPYMxmxPYMxscrollxPYMx640'],
    ['a greeting without settings', '[iFrameSizer]id'],
    ['a text of ten megabytes', `[iFrameSizer]${'x:'.repeat(5e6)}`],
    ['an id that is an object', { type: 'setHeight', id: {} }],
    ['an inherited field', Object.create({ type: 'setHeight', id: 7 })],
    ['a height', { sentinel: 'amp', type: 'embed-size', height: 1 }],
    ['nothing', null],
  ])('%s asks for nothing', (_, data) => {
    expect(askedBy(data, at('?childId=m'))).toBeNull();
  });

  it('may send anything', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.string(), (data, search) => {
        expect(() => askedBy(data, at(search))).not.toThrow();
      }),
    );
  });
});
