// CSV that is read back as it was, cell by cell, and that no spreadsheet calculates.

import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Cell, csvRows } from '../../../../packages/collector/src/reading/table/csvText';

const read = (text: string): string[][] => parse(text, { relax_column_count: true });
const text = fc.string({
  unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', '\t', '=', '+', '-', '@', "'", '1'),
});

test('any cells are read back as they were, but for an apostrophe in front', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const back = read(csvRows([['one', 'two', 'three'], ...rows] as Cell[][]));
      const wanted = rows.map((row, index) =>
        row.map((cell, at) => (back[index + 1]![at] === `'${cell}` ? `'${cell}` : cell)),
      );
      expect(back.slice(1)).toEqual(wanted);
    }),
  );
});

test('a line break of any kind begins no row, and what follows it is no formula', () => {
  for (const end of ['\n', '\r', '\r\n']) {
    const comment = `Nice shop${end}=HYPERLINK(1+1)${end}@SUM(1)`;
    expect(read(csvRows([[comment, 9]]))).toEqual([[comment, '9']]);
  }
});

test('what a spreadsheet would calculate has an apostrophe in front, after blanks and line breaks too', () => {
  for (const cell of ['=1+1', '+1', '-1+1', '@SUM(1)', '\t=1', '\n=1+1', '  =1+1', ' \r\n+1'])
    expect(read(csvRows([[cell, 'x']]))[0]![0]).toBe(`'${cell}`);
  expect(csvRows([[-5, 'x']])).toBe('-5,x\r\n');
});
