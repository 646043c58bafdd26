// Shop acts that several sources tell: one source for each name and view, equal ones once, a purchase once for ever.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { reportActs } from '../../../../packages/client/src/signals/acts';
import type { Report } from '../../../../packages/client/src/signals/signal';

beforeEach(() => void jest.useFakeTimers({ now: 1_800_000_000_000 }));
afterEach(() => void jest.useRealTimers());

/** A report that notes what it is told, with a memory that outlives it. */
function createReport(kept: Record<string, string> = {}): { report: Report; told: [string, object?][] } {
  const told: [string, object?][] = [];
  const report = Object.assign((name: string, props?: object) => void told.push([name, props]), {
    acts: { sources: new Map() },
    complete: new Map(),
    recall: (name: string) => kept[name] ?? null,
    remember: (name: string, text: string) => void (kept[name] = text),
  }) as unknown as Report;
  return { report, told };
}

describe('sources', () => {
  test('a name belongs to the source that told it first, until the next view', () => {
    const { report, told } = createReport();
    const [layer, markup] = [reportActs(report), reportActs(report)];
    layer('view_item', { n: 1 });
    markup('view_item', { n: 2 });
    markup('search', { n: 3 });
    layer('search', { n: 4 });
    report.acts = { sources: new Map() };
    markup('view_item', { n: 5 });
    layer('view_item', { n: 6 });
    expect(told.map((one) => (one[1] as { n: number }).n)).toEqual([1, 3, 5]);
  });
});

describe('equal acts', () => {
  test('in a row are one, also long after', () => {
    const { report, told } = createReport();
    const act = reportActs(report);
    for (let i = 0; i < 3; i++) {
      act('begin_checkout', { value: 5 });
      jest.advanceTimersByTime(60_000);
    }
    act('begin_checkout', { value: 6 });
    act('view_cart', {});
    act('begin_checkout', { value: 6 });
    expect(told).toHaveLength(4);
  });

  test.each(['add_to_cart', 'remove_from_cart'])('%s within a second is one, later another', (name) => {
    const { report, told } = createReport();
    const act = reportActs(report);
    act(name, { value: 5 });
    jest.advanceTimersByTime(900);
    act(name, { value: 5 });
    // A second after the one that was told, not after the one that was not.
    jest.advanceTimersByTime(900);
    act(name, { value: 5 });
    expect(told).toHaveLength(2);
  });

  test('a clock that was set back makes no difference', () => {
    const { report, told } = createReport();
    const act = reportActs(report);
    act('add_to_cart', {});
    jest.setSystemTime(1_700_000_000_000);
    act('add_to_cart', {});
    expect(told).toHaveLength(2);
  });

  test('what cannot be spelled is passed on, to be refused with its reason', () => {
    const { report, told } = createReport();
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    reportActs(report)('view_item', circle);
    expect(told).toEqual([['view_item', circle]]);
  });
});

describe('purchases', () => {
  test('are told once for their id, reloads included', () => {
    const kept: Record<string, string> = {};
    const [first, again] = [createReport(kept), createReport(kept)];
    reportActs(first.report)('purchase', { transaction_id: 'T-1', value: 5 });
    reportActs(again.report)('purchase', { transaction_id: 'T-1', value: 5 });
    reportActs(again.report)('purchase', { transaction_id: 'T-1' });
    const act = reportActs(createReport(kept).report);
    act('purchase', { transaction_id: 'T-1' });
    const other = createReport(kept);
    reportActs(other.report)('purchase', { transaction_id: 2 });
    expect([first.told.length, again.told.length, other.told.length]).toEqual([1, 0, 1]);
  });

  test.each([undefined, '', ' ', null, {}])(
    'with the id %p are told: nobody knows which they are',
    (transaction_id) => {
      const kept: Record<string, string> = {};
      for (let i = 0; i < 2; i++) {
        const { report, told } = createReport(kept);
        reportActs(report)('purchase', { transaction_id });
        expect(told).toHaveLength(1);
      }
      expect(kept).not.toHaveProperty('purchases');
    },
  );

  test('the last twenty are remembered', () => {
    const kept: Record<string, string> = {};
    const { report, told } = createReport(kept);
    const act = reportActs(report);
    for (let n = 0; n < 30; n++) act('purchase', { transaction_id: `T-${n}` });
    act('purchase', { transaction_id: 'T-29' });
    act('purchase', { transaction_id: 'T-0' });
    expect(told).toHaveLength(31);
    expect(kept.purchases!.split('\n')).toHaveLength(20);
  });
});

test('payment and delivery told again after the order are an echo, until there is another cart', () => {
  const { report, told } = createReport();
  const act = reportActs(report);
  for (const name of ['begin_checkout', 'add_payment_info', 'purchase', 'add_payment_info', 'add_shipping_info']) {
    act(name, name === 'purchase' ? { transaction_id: 'T-1' } : {});
  }
  act('add_to_cart', { items: [{ item_id: '1' }] });
  act('add_payment_info', {});
  expect(told.map(([name]) => name)).toEqual([
    'begin_checkout',
    'add_payment_info',
    'purchase',
    'add_to_cart',
    'add_payment_info',
  ]);
});
