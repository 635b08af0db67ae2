import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, enveloped, type Notice, parseCommand, parseNotice, REFUSALS } from './protocol';

const id = fc.string({ minLength: 1, maxLength: 128 });
const text = fc.string({ maxLength: 128 });

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.record(
    {
      type: fc.constant('goTo' as const),
      id,
      event: fc.option(text),
      tour: text,
      step: fc.oneof(text, fc.nat()),
      from: text,
      to: text,
    },
    { requiredKeys: ['type', 'id'] },
  ),
  fc.record({ type: fc.constant('show' as const), id, search: fc.string({ maxLength: 4000 }) }),
  fc.record({ type: fc.constantFrom('play' as const, 'pause' as const), id }),
);
const time = fc.constantFrom('window' as const, 'until' as const, 'instant' as const);
const event = fc.option(text);
const notices: fc.Arbitrary<Notice> = fc.oneof(
  fc.record({ type: fc.constant('ready' as const), event, from: text, to: text, time, dataset: text }),
  fc.record({ type: fc.constant('select' as const), event }),
  fc.record({ type: fc.constant('timechange' as const), from: text, to: text, time }),
  fc.record({ type: fc.constant('ack' as const), id, ok: fc.constant(true as const) }),
  fc.record({
    type: fc.constant('ack' as const),
    id,
    ok: fc.constant(false as const),
    reason: fc.constantFrom(...REFUSALS),
  }),
);

/** Whatever may be posted: with the keys of messages, with keys of prototypes, with values of any kind. */
const anything = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true }),
  fc.dictionary(
    fc.constantFrom(
      'readout',
      'type',
      'id',
      'event',
      'from',
      'to',
      'tour',
      'step',
      'search',
      'ok',
      'reason',
      '__proto__',
    ),
    fc.oneof(
      fc.anything(),
      fc.constantFrom(1, 'goTo', 'show', 'ack', 'ready', 'constructor', 'javascript:alert(1)'),
    ),
  ),
);

/** As the browser hands a message on: a copy, with nothing of its prototype. */
const posted = (message: unknown): unknown => structuredClone(message);

describe('a command', () => {
  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(commands, (command) => {
        expect(parseCommand(posted(enveloped(command)))).toEqual({ command });
      }),
    );
  });

  it('is read or refused whatever it is, and keeps no keys but its own', () => {
    fc.assert(
      fc.property(anything, (message) => {
        const arrived = parseCommand(message);
        if (arrived === null) return;
        const known = new Set(['type', 'id', 'event', 'tour', 'step', 'from', 'to', 'search', 'reason']);
        const read = 'command' in arrived ? arrived.command : arrived;
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
        for (const key of Object.keys(read)) expect(known).toContain(key);
        if ('reason' in read) expect(REFUSALS).toContain(read.reason);
      }),
    );
  });

  it.each([
    ['another version', { readout: 2, type: 'play', id: '1' }, 'version'],
    ['a version to come', { readout: 1.5, type: 'sing', id: '1' }, 'version'],
    ['a name of a prototype', { readout: 1, type: 'constructor', id: '1' }, 'unknown-command'],
    [
      'an event that is no text',
      { readout: 1, type: 'goTo', id: '1', event: { toString: 'x' } },
      'bad-message',
    ],
    ['a date that is a number', { readout: 1, type: 'goTo', id: '1', from: 20250613 }, 'bad-message'],
    ['ten megabytes', { readout: 1, type: 'goTo', id: '1', event: 'x'.repeat(1e7) }, 'bad-message'],
    [
      'a query of ten megabytes',
      { readout: 1, type: 'show', id: '1', search: 'x'.repeat(1e7) },
      'bad-message',
    ],
  ])('is refused by its id for %s', (_, message, reason) => {
    expect(parseCommand(message)).toEqual({ id: '1', reason });
  });

  it.each([
    ['no envelope', { type: 'play', id: '1' }],
    ['a version in words', { readout: '1', type: 'play', id: '1' }],
    ['no id', { readout: 1, type: 'play' }],
    ['an empty id', { readout: 1, type: 'play', id: '' }],
    ['an id of ten megabytes', { readout: 1, type: 'play', id: 'x'.repeat(1e7) }],
    ['text', JSON.stringify({ readout: 1, type: 'play', id: '1' })],
    ['nothing', null],
    ['fields of its prototype', Object.create({ readout: 1, type: 'play', id: '1' })],
  ])('is none with %s', (_, message) => {
    expect(parseCommand(message)).toBeNull();
  });

  it('takes nothing from a key called __proto__', () => {
    const message = JSON.parse(
      '{"readout":1,"type":"goTo","id":"1","__proto__":{"event":"e","from":"2025-06-13"}}',
    );
    expect(parseCommand(message)).toEqual({ command: { type: 'goTo', id: '1' } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a notice', () => {
  it('arrives as it was sent', () => {
    fc.assert(
      fc.property(notices, (notice) => {
        expect(parseNotice(posted(enveloped(notice)))).toEqual(notice);
      }),
    );
  });

  it('is read or passed over whatever it is', () => {
    fc.assert(
      fc.property(anything, (message) => {
        const notice = parseNotice(message);
        if (notice !== null) expect(['ready', 'select', 'timechange', 'ack']).toContain(notice.type);
      }),
    );
  });

  it.each([
    ['another version', { readout: 2, type: 'select', event: null }],
    ['a reason of its own', { readout: 1, type: 'ack', id: '1', ok: false, reason: '<b>' }],
    ['an answer neither yes nor no', { readout: 1, type: 'ack', id: '1', ok: 'true' }],
    ['a time read otherwise', { readout: 1, type: 'timechange', from: 'a', to: 'b', time: 'toString' }],
    ['an event of ten megabytes', { readout: 1, type: 'select', event: 'x'.repeat(1e7) }],
    ['no event at all', { readout: 1, type: 'select' }],
  ])('is none with %s', (_, message) => {
    expect(parseNotice(message)).toBeNull();
  });
});
