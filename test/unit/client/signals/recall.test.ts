// What signals recall: in the browser while behaviour is granted, in the page's memory while the word is awaited, gone with a refusal.

import { beforeEach, expect, test } from '@jest/globals';
import type { Choice } from '../../../../packages/client/src/consent';
import { createKeep, type Keep } from '../../../../packages/client/src/lib/keep';
import { createRecall, type Recall } from '../../../../packages/client/src/signals/createRecall';
import { installBrowser } from '../../../support/browserGlobals';

let choice: Choice;
let keep: Keep;
const open = (): Recall =>
  createRecall(
    keep,
    createKeep('shop', 'memory'),
    () => choice === 'granted',
    () => choice !== 'denied',
  );

beforeEach(() => {
  installBrowser();
  choice = 'granted';
  keep = createKeep('shop', 'local');
});

test('granted: it outlives the page', async () => {
  open().remember('purchases', 'T-1');
  await Promise.resolve();
  expect(open().recall('purchases')).toBe('T-1');
  expect(keep.names('x:')).toEqual(['x:purchases']);
});

test('pending: read from an earlier page, written to memory alone, kept once granted', async () => {
  open().remember('purchases', 'T-1');
  await Promise.resolve();
  choice = 'pending';
  const page = open();
  expect(page.recall('purchases')).toBe('T-1');
  page.remember('purchases', 'T-1 T-2');
  expect([page.recall('purchases'), keep.get('x:purchases')]).toEqual(['T-1 T-2', 'T-1']);
  choice = 'granted';
  page.store();
  expect(open().recall('purchases')).toBe('T-1 T-2');
});

test('held back: it goes from the browser to memory', async () => {
  const page = open();
  page.remember('purchases', 'T-1');
  await Promise.resolve();
  choice = 'pending';
  page.holdBack();
  expect([page.recall('purchases'), keep.names('x:')]).toEqual(['T-1', []]);
});

test('denied: gone, and nothing is written', async () => {
  const page = open();
  page.remember('purchases', 'T-1');
  await Promise.resolve();
  page.remember('search', 'jacket');
  choice = 'denied';
  page.forget();
  expect(page.recall('purchases')).toBeNull();
  page.remember('purchases', 'T-2');
  await Promise.resolve();
  expect(keep.names('')).toEqual([]);
});

test('all that one task remembers is written once, and known at once', async () => {
  const page = open();
  for (const term of ['a', 'b', 'c']) page.remember('search', term);
  expect([page.recall('search'), keep.get('x:search')]).toEqual(['c', null]);
  await Promise.resolve();
  expect(keep.get('x:search')).toBe('c');
});

test.each([
  ['pending', 'granted', 'store'],
  ['granted', 'pending', 'holdBack'],
] as const)('%s, then %s in the same task: the newer word stays', async (before, after, move) => {
  choice = before;
  const page = open();
  page.remember('purchases', 'T-1');
  await Promise.resolve();
  page.remember('purchases', 'T-1 T-2');
  choice = after;
  page[move]();
  expect(page.recall('purchases')).toBe('T-1 T-2');
  expect(keep.get('x:purchases')).toBe(after === 'granted' ? 'T-1 T-2' : null);
});
