// Tables as spreadsheets and survey tools write them: encodings, delimiters, quotes, line ends, heads, and what is no table.

import { describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readTable, type Table } from '../../../../packages/collector/src/import/readTable';

const read = (text: string | Uint8Array): Table => {
  const table = readTable(typeof text === 'string' ? Buffer.from(text) : text);
  if (!table.ok) throw new Error(table.message);
  return table;
};
const cellsOf = (text: string | Uint8Array): string[][] => read(text).rows.map(({ cells }) => cells);
const faultOf = (bytes: Uint8Array): string => {
  const table = readTable(bytes);
  return table.ok ? '' : table.code;
};

describe('encodings', () => {
  const text = 'Score;Café\n9;Prima – écht €';
  const utf16 = Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'utf-16le'],
    ['UTF-16 without', utf16, 'utf-16le'],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16(), 'utf-16be'],
    ['what Excel writes', Buffer.from(text.replace('–', '\x96').replace('€', '\x80'), 'latin1'), 'windows-1252'],
  ])('%s', (_name, bytes, encoding) => {
    expect(read(bytes)).toMatchObject({ encoding, columns: ['Score', 'Café'], delimiter: ';' });
    expect(cellsOf(bytes)).toEqual([['9', 'Prima – écht €']]);
  });

  test('one that was named is taken', () => {
    const table = readTable(Buffer.from([0x61, 0x3b, 0x62, 0x0a, 0xb3, 0x3b, 0x78]), { encoding: 'windows-1250' });
    expect(table.ok && table.rows[0]!.cells).toEqual(['ł', 'x']);
  });
});

describe('delimiters, quotes and line ends', () => {
  test.each([
    ['a,b\n1,2', ','],
    ['Datum;Score;Reden\n2026-01-02;9;snel, en goed\n2026-01-03;8;a, b, c', ';'],
    ['a\tb\n1,5\t2;3', '\t'],
    ['a|b\n1|2', '|'],
    ['sep=;\r\na;b,c\r\n1;2', ';'],
  ])('%j', (text, delimiter) => expect(read(text).delimiter).toBe(delimiter));

  test('a quoted cell may hold anything, and lines may end in any way', () => {
    expect(cellsOf('a;b\r\n"x;\r\n""y""";2\n3;4\r5;6')).toEqual([
      ['x;\r\n"y"', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test('a mark within a text that is not quoted is a character', () => {
    expect(cellsOf('a,b\n1,a 5" screen')).toEqual([['1', 'a 5" screen']]);
  });

  test('a mark that is never closed is told with its line', () => {
    const table = readTable(Buffer.from('a,b\n1,2\n"3,4\n5,6'));
    expect(table).toMatchObject({ ok: false, code: 'no-table' });
    expect(!table.ok && table.message).toMatch(/never closed/);
  });

  test.each([',', ';', '\t'])('any table written with the library comes back, by %j', (delimiter) => {
    // What a spreadsheet would calculate gets an apostrophe, and loses it again: one that is there before is no cell of ours.
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^'[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const kept = rows.filter((cells) => cells.some((text) => text.trim()));
        fc.pre(kept.length > 0);
        const head = kept[0]!.map((_, index) => `name ${'abcde'[index]}`);
        const written = stringify([head, ...rows], { delimiter, escape_formulas: true, record_delimiter: 'windows' });
        const back = readTable(Buffer.from(written), { delimiter });
        expect(back.ok && back.rows.map(({ cells }) => cells)).toEqual(kept);
      }),
      { numRuns: 150 },
    );
  });
});

describe('heads and rows', () => {
  test('names are told apart, and made where there are none', () => {
    expect(read('Score,Comment,Comment,\n9,a,b,c').columns).toEqual(['Score', 'Comment', 'Comment (2)', 'Column 4']);
  });

  test('a first line with a score or a time names nothing', () => {
    expect(read('2026-01-02,9,Fast\n2026-01-03,8,Slow')).toMatchObject({
      hasHead: false,
      columns: ['Column 1', 'Column 2', 'Column 3'],
    });
    expect(read('2026-01-02,9\n2026-01-03,8').rows[0]!.number).toBe(1);
  });

  test('rows are numbered as a spreadsheet does, blank ones are counted and left out', () => {
    expect(read('a,b\n\n1,2\n,\n3,4').rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  test('cells that are missing are empty, cells too many are told', () => {
    expect(read('a,b,c\n1\n1,2,3,4').rows).toMatchObject([
      { cells: ['1', '', ''], surplus: 0 },
      { cells: ['1', '2', '3'], surplus: 1 },
    ]);
  });

  test('empty columns at the end are what is left of a spreadsheet', () => {
    expect(read('a,b,,\n1,2,,').columns).toEqual(['a', 'b']);
  });

  test('a very wide head above very many rows is looked over once, not once for each column', () => {
    expect(faultOf(Buffer.from(`a${','.repeat(1_000_000)}b\n${'x\n'.repeat(30_000)}`))).toBe('too-wide');
    expect(read(`a${','.repeat(1_000_000)}\n${'x\n'.repeat(30_000)}`).columns).toEqual(['a']);
  }, 20_000);

  test('more rows than are taken are not read to the end', () => {
    const table = (text: string) => readTable(Buffer.from(text), {}, 2);
    expect(table('a,b\n1,2\n3,4\n')).toMatchObject({ ok: true, rows: [{ number: 2 }, { number: 3 }] });
    expect(table('1,2\n3,4\n5,6')).toMatchObject({ ok: false, code: 'too-many-rows' });
    // The mark that is never closed would be told, if it were read.
    expect(table('a,b\n1,2\n3,4\n5,6\n"7,8')).toMatchObject({ ok: false, code: 'too-many-rows' });
    expect(table('a,b\n1,2\n\n\n\n"7,8')).toMatchObject({ ok: false, code: 'too-many-rows' });
  });

  test('the apostrophe of a safe export is taken away', () => {
    expect(cellsOf("a,b\n'-1,'=1+1\n'tis,'s")).toEqual([
      ['-1', '=1+1'],
      ["'tis", "'s"],
    ]);
  });
});

test.each([
  ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 1]), 'no-text'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'no-text'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'no-text'],
  ['nothing', Buffer.from(''), 'empty'],
  ['blanks', Buffer.from('\n , \n'), 'empty'],
  ['a head alone', Buffer.from('Score,Comment\n'), 'no-rows'],
])('%s is refused', (_name, bytes, code) => expect(faultOf(bytes)).toBe(code));
