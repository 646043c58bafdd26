// Small files that would be much work: one import holds up nobody else.

import { expect, jest, test } from '@jest/globals';
import { openImport } from './openImport';

// Each took half a minute, and takes two seconds.
jest.setTimeout(20_000);

test('a wide head above many rows, and many short rows, are refused at once', async () => {
  const { preview } = await openImport();
  expect((await preview(`a${','.repeat(120_000)}\n${'x\n'.repeat(120_000)}`)).error?.code).toBe('too-many-rows');
  expect((await preview(`a${',b'.repeat(120_000)}\n${'x\n'.repeat(20_000)}`)).error?.code).toBe('too-wide');
  const { error } = await preview('x\n'.repeat(2_400_000));
  expect(error).toMatchObject({ code: 'too-many-rows', message: expect.stringContaining('more than 20000 rows') });
});

test('many words that stand for scores are not looked through for each cell', async () => {
  const { preview } = await openImport();
  const values = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`Word ${at}`, at % 11]));
  const columns = [{ column: 'NPS', as: 'nps', values }];
  const { counts } = await preview(`NPS,Why\n${'word 19999,x\n'.repeat(5000)}`, {
    source: 'old-tool',
    survey: { id: 'order' },
    time: '2026-01-01T00:00:00Z',
    columns,
  });
  expect(counts).toMatchObject({ taken: 5000, refused: 0 });
});
