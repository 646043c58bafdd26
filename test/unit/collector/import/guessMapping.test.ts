// What the names of columns are taken for, and what has to be said before anything is imported.

import { describe, expect, test } from '@jest/globals';
import { findGaps } from '../../../../packages/collector/src/import/findGaps';
import { guessMapping } from '../../../../packages/collector/src/import/guessMapping';
import { guessRoles } from '../../../../packages/collector/src/import/guessRoles';
import { type Mapping, mappingShape } from '../../../../packages/collector/src/import/mapping';
import { readTable, type Table } from '../../../../packages/collector/src/import/readTable';

const tableOf = (text: string): Table => {
  const table = readTable(Buffer.from(text));
  if (!table.ok) throw new Error(table.message);
  return table;
};
const guess = (text: string, name = 'answers.csv'): Mapping => guessMapping(tableOf(text), name);
const gapsOf = (text: string, more: Partial<Mapping> = {}): string[] =>
  findGaps({ ...guess(text), ...more }, tableOf(text)).map(({ code }) => code);

describe('names', () => {
  test.each([
    [
      ['Response ID', 'Submitted at', 'NPS score', 'Comment', 'Customer ID', 'Language', 'Page URL'],
      ['reference', 'time', 'nps', 'text', 'user', 'locale', 'page'],
    ],
    [
      ['Datum', 'Tevredenheid', 'Toelichting', 'Klantnummer', 'Kanaal', 'Artikelnummer', 'Productnaam'],
      ['time', 'csat', 'text', 'user', 'channel', 'product', 'product_name'],
    ],
    [
      ['Zeitstempel', 'Weiterempfehlung', 'Kommentar', 'Sprache', 'E-Mail'],
      ['time', 'nps', 'text', 'locale', 'email'],
    ],
    [
      ['createdAt', 'How easy was it to order?', 'Why?', 'Doel bereikt'],
      ['time', 'ces', 'text', 'goal'],
    ],
    // A score that does not say which is not guessed; of two alike the plainer name counts.
    [
      ['Score', 'Date of birth', 'Date', 'klankbord_row', 'klankbord_reason'],
      ['ignore', 'ignore', 'time', 'ignore', 'ignore'],
    ],
  ])('%j', (columns, roles) => expect(guessRoles(columns)).toEqual(roles));

  test.each([
    ['Delighted export 2026-11 (1).csv', 'delighted-export'],
    ['delighted-export-2026-12.csv', 'delighted-export'],
    ['delighted-export-refused.csv', 'delighted-export'],
    ['C:\\files\\2026.csv', 'import'],
  ])('the source of %s', (file, source) => expect(guess('Date,NPS\n2026-01-01,9', file).source).toBe(source));
});

describe('what is unclear', () => {
  test('is asked for, and nothing else', () => {
    expect(gapsOf('Date,NPS\n2026-01-01T10:00:00Z,9')).toEqual([]);
    expect(gapsOf('Date,NPS\n2026-01-01 10:00,9')).toEqual(['no-zone']);
    expect(gapsOf('Date,NPS\n01/02/2026 10:00,9')).toEqual(['date-order', 'no-zone']);
    expect(gapsOf('Date,NPS\n01/02/2026,9\n23/02/2026,8', { zone: 'UTC' })).toEqual([]);
    expect(gapsOf('Date,NPS\n23/02/2026,9\n02/23/2026,8', { zone: 'UTC' })).toEqual(['date-order']);
    expect(gapsOf('Score,Date\n9,2026-01-01T10:00:00Z')).toEqual(['no-answer']);
    expect(gapsOf('NPS\n9')).toEqual(['no-time']);
    expect(gapsOf('NPS\n9', { time: '2026-01-01T10:00:00Z' })).toEqual([]);
  });

  test('a mapping of another file, and one that names something twice, are told', () => {
    const of = (columns: Mapping['columns']): string[] => gapsOf('a,b\n1,2', { columns, time: '2026-01-01T10:00:00Z' });
    expect(of([{ column: 'NPS', as: 'nps' }])).toEqual(['unknown-column']);
    expect(
      of([
        { column: 'a', as: 'nps' },
        { column: 'a', as: 'text' },
      ]),
    ).toEqual(['twice']);
    expect(
      of([
        { column: 'a', as: 'user' },
        { column: 'b', as: 'user' },
      ]),
    ).toEqual(['twice', 'no-answer']);
    expect(
      of([
        { column: 'gone', as: 'ignore' },
        { column: 'a', as: 'nps' },
      ]),
    ).toEqual([]);
  });
});

test.each([
  ['', { columns: [] }],
  ['zone', { source: 'a', survey: { id: 'a' }, zone: 'Mars/Phobos', columns: [] }],
  ['encoding', { source: 'a', survey: { id: 'a' }, encoding: 'klingon', columns: [] }],
  ['columns', { source: 'a', survey: { id: 'a' }, columns: [{ column: 'a', as: 'soup' }] }],
  ['columns', { source: 'a', survey: { id: 'a' }, columns: [{ column: 'a', as: 'nps', scale: [10, 0] }] }],
  ['', { source: 'a', survey: { id: 'a' }, columns: [], __more: 1 }],
])('a mapping with a wrong %j is refused', (place, mapping) => {
  const read = mappingShape.safeParse(mapping);
  expect(read.success).toBe(false);
  if (place) expect(read.error!.issues[0]!.path[0]).toBe(place);
});
