// docs/vocabulary.md has a row for every event that Klankbord tells, and none for an event that does not exist.

import { describe, expect, test } from '@jest/globals';
import { isEventName } from '@klankbord/protocol/wire';
import { readPush } from '../../packages/client/src/signals/detect/readPush';
import { listFiles, readText, withoutComments } from './support/sources';

/** The shop's acts: what a data layer may tell. */
const SHOP = `search view_item_list filter_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart
  view_cart coupon begin_checkout checkout_step add_shipping_info add_payment_info checkout_error purchase refund
  order_cancel view_promotion select_promotion sign_up login ask_question share generate_lead`.split(/\s+/);
/** What only Klankbord itself tells. */
const OWN = `page_view session_start rage_click dead_click exit_intent scroll_depth form_error form_abandon quick_back
  script_error web_vital moment feedback feedback_shown feedback_started feedback_dismissed feedback_suppressed identify
  consent`.split(/\s+/);
const NAMES = [...SHOP, ...OWN].sort();

const page = readText('docs/vocabulary.md');

const sectionOf = (title: string): string => {
  const [, section] = page.split(`\n## ${title}\n`);
  return section?.split('\n## ')[0] ?? '';
};

/** The cells of each row of the tables in a section. */
const rowsOf = (section: string): string[][] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));

const rows = rowsOf(sectionOf('Events')).filter(([name]) => name!.startsWith('`'));
const nameOf = (cell: string): string => /^`([^`]+)`/.exec(cell)?.[1] ?? cell;

test('every event has a row, and no row names another', () => {
  expect(rows.map(([name]) => nameOf(name!)).sort()).toEqual(NAMES);
});

test('each row says what the event means, who tells it and what it carries', () => {
  expect(rows.filter((row) => row.length !== 4 || row.some((cell) => !cell)).map(([name]) => name)).toEqual([]);
});

describe('the lists are those of the code', () => {
  const tell = (event: string): string | undefined => readPush({ event, ecommerce: { value: 1 } })?.name;

  test('the data layer tells the acts of the shop, and none of our own', () => {
    expect(NAMES.filter((event) => tell(event) === event)).toEqual([...SHOP].sort());
  });

  test('what else the data layer is read for is told under one of these names', () => {
    const source = withoutComments(readText('packages/client/src/signals/detect/readPush.ts'));
    const words = [...source.matchAll(/'([a-z_0-9 ]+)'/g)].flatMap(([, text]) => text!.split(' '));
    expect([...new Set(words.flatMap((word) => tell(word) ?? []))].sort()).toEqual([...SHOP].sort());
  });

  test('no signal, command or widget reports a name that is not here', () => {
    const sources = ['client', 'widget'].flatMap((name) => listFiles(`packages/${name}/src`, /\.tsx?$/));
    const reported = sources.flatMap((path) =>
      [...withoutComments(readText(path)).matchAll(/\b(?:report|record|track|act)\(\s*'([^']+)'/g)].map(
        ([, name]) => name!,
      ),
    );
    expect(reported.length).toBeGreaterThan(2);
    expect(reported.filter((name) => isEventName(name) && !NAMES.includes(name))).toEqual([]);
  });
});

describe('the same in other systems', () => {
  const mapped = rowsOf(sectionOf('The same in other systems').split('\nFields by field')[0]!).slice(1);

  test('maps to events that exist', () => {
    expect(mapped.length).toBeGreaterThan(15);
    expect(mapped.filter((row) => row.length !== 5 || !NAMES.includes(nameOf(row[4]!)))).toEqual([]);
  });

  test('maps every step of an order', () => {
    const told = mapped.map((row) => nameOf(row[4]!));
    const missing = 'search view_item add_to_cart coupon begin_checkout checkout_step checkout_error purchase refund';
    expect(missing.split(' ').filter((name) => !told.includes(name))).toEqual([]);
  });
});

test('sources that are cited are listed', () => {
  const cited = [...sectionOf('Pitfalls').matchAll(/\[(\d)\]/g)].map(([, number]) => number!);
  expect(cited.filter((number) => !sectionOf('Sources').includes(`\n- [${number}] https://`))).toEqual([]);
});
