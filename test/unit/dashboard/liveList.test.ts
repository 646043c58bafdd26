// A list that grows at the top while somebody reads it.

import { describe, expect, test } from '@jest/globals';
import {
  addArrived,
  addPage,
  catchUp,
  firstPage,
  type Line,
  MAX_LIVE_LINES,
  showWaiting,
} from '../../../packages/dashboard/src/parts/list/liveList';

const lines = (...ids: string[]): Line[] => ids.map((id) => ({ id }));
const start = () => firstPage({ items: lines('b', 'a'), next: 'cursor' });
const ids = (all: Line[]): string[] => all.map(({ id }) => id);

test('a page continues the list, without what is already there', () => {
  const list = addPage(start(), { items: lines('a', 'z'), next: null });
  expect(ids(list.items)).toEqual(['b', 'a', 'z']);
  expect(list.next).toBeNull();
});

describe('what arrives', () => {
  test('slides in at the top and is marked as new', () => {
    const list = addArrived(start(), { id: 'c' }, false);
    expect(ids(list.items)).toEqual(['c', 'b', 'a']);
    expect(list.fresh).toEqual(['c']);
  });

  test('waits while the list must hold still, and comes with the rest when asked', () => {
    const held = addArrived(addArrived(start(), { id: 'c' }, true), { id: 'd' }, true);
    expect(ids(held.items)).toEqual(['b', 'a']);
    const shown = showWaiting(held);
    expect(ids(shown.items)).toEqual(['d', 'c', 'b', 'a']);
    expect(shown.waiting).toEqual([]);
  });

  test('takes its place when it is a newer revision, and is dropped when it is an older one', () => {
    const list = addArrived(
      firstPage({ items: [{ id: 'b' }, { id: 'a', revision: 2 }], next: null }),
      { id: 'a', revision: 3 },
      false,
    );
    expect(list.items).toEqual([{ id: 'b' }, { id: 'a', revision: 3 }]);
    expect(addArrived(list, { id: 'a', revision: 1 }, false).items).toEqual(list.items);
  });

  test('takes old lines off when there are very many, and says so', () => {
    const many = firstPage({
      items: Array.from({ length: MAX_LIVE_LINES }, (_, at) => ({ id: `${at}` })),
      next: 'cursor',
    });
    const list = addArrived(many, { id: 'new' }, false);
    expect(list.items).toHaveLength(MAX_LIVE_LINES);
    expect(list.items[0]).toEqual({ id: 'new' });
    expect(list.trimmed).toBe(true);
  });
});

describe('after a break', () => {
  test('what was missed comes in order, in one move', () => {
    const list = catchUp(start(), { items: lines('d', 'c', 'b'), next: 'other' }, false);
    expect(ids(list.items)).toEqual(['d', 'c', 'b', 'a']);
    expect([...list.fresh].sort()).toEqual(['c', 'd']);
    expect(list.next).toBe('cursor');
  });

  test('it waits where the list must hold still', () => {
    const list = catchUp(start(), { items: lines('c', 'b'), next: null }, true);
    expect(ids(list.items)).toEqual(['b', 'a']);
    expect(ids(list.waiting)).toEqual(['c']);
  });

  test('a break longer than a page starts the list anew', () => {
    const list = catchUp(start(), { items: lines('z', 'y'), next: 'far' }, false);
    expect(ids(list.items)).toEqual(['z', 'y']);
    expect(list.next).toBe('far');
  });
});
