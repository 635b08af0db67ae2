import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { select } from '../scene';
import { dataset, opening } from './fixtures/picture';
import { COLUMNS, cell, tableOf } from './table';

/** Reads RFC 4180, and nothing laxer. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) throw new Error(`no CSV from ${JSON.stringify(text.slice(row.length))}`);
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('a cell', () => {
  it('is read back as it was, but for the apostrophe that keeps it from being run', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '\n@', '＝'), fc.string())
        .map((parts) => parts.join('')),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '=') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const [read = []] = rowsOf(`${cell(text)},end\r\n`);
        expect(read).toHaveLength(2);
        expect([text, `'${text}`]).toContain(read[0]);
        expect(read[0]?.trimStart()).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});

describe('a table', () => {
  it('has the events of a selection, in their order, one a row, with all that is said of them', () => {
    const view = { ...opening, window: { from: '2025-01-01', to: '2026-01-31' } };
    const { events } = select(dataset, view);
    const text = tableOf(events, dataset);
    expect(text.startsWith('\ufeffid,kind,time,')).toBe(true);
    const [head, ...rows] = rowsOf(text.slice(1));
    expect(head).toEqual(COLUMNS);
    const column = (name: (typeof COLUMNS)[number]) => rows.map((row) => row[COLUMNS.indexOf(name)]);
    expect(events.length).toBeGreaterThan(100);
    expect(column('id')).toEqual(events.map(({ id }) => id));
    expect(column('kind')).toEqual(events.map(({ kind }) => kind));
    expect(column('time')).toEqual(events.map(({ time }) => time.text));
    expect(column('title')).toEqual(events.map(({ title }) => title));
    expect(column('summary')).toEqual(events.map(({ summary }) => summary));
    expect(new Set(column('licence'))).toEqual(new Set([dataset.meta.licence]));
    expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
    const call = rows[events.findIndex(({ id }) => id === 'call-2025-06-13-putin-pezeshkian')] ?? [];
    expect(call[COLUMNS.indexOf('places')]).toBe('Moscow; Tehran');
    expect(call[COLUMNS.indexOf('coordinates')]).toMatch(/^37\.6\d* 55\.7\d*; 51\.4\d* 35\.69\d*$/);
    expect(call[COLUMNS.indexOf('sources')]).toContain('https://');
  });

  it('of nothing has its head alone', () => {
    expect(rowsOf(tableOf([], dataset).slice(1))).toEqual([[...COLUMNS]]);
  });
});
