// Visits for the pages about the journey: some hundred, with two things that cost orders.

import { makeEvents, postEvents } from '../../support/postEvents';

type Act = [name: string, stage: string, props?: object];

const search = (term: string, found: number): Act => ['search', 'search', { search_term: term, results_count: found }];
const view: Act = ['view_item', 'consider', { items: [{ item_id: 't1', item_name: 'Dune tent' }] }];
const cart: Act = ['view_cart', 'cart'];
const checkout: Act = ['begin_checkout', 'checkout'];
const buy: Act = ['purchase', 'purchase', { transaction_id: 'x' }];

const VAIN = [
  { name: 'search', time: '2026-11-22T10:00:00Z', stage: 'search', search_term: 'gloves', results_count: 0 },
];

/** An answer to a question of ease, 1 to 5. */
const answer = (value: number, stage: string, comment?: string): Act => [
  'feedback',
  stage,
  {
    ...{ response: crypto.randomUUID(), revision: 1, complete: true, survey: { id: 'ease', name: 'Ease' } },
    answers: [{ question: 'q', type: 'rating', value, scale: [1, 5] }],
    ...{
      scores: { rating: value },
      comment,
      context: stage === 'search' ? { moments: ['no-results'], trail: VAIN } : {},
    },
  },
];

let count = 0;
function makeVisit(device: string, acts: Act[]): object[] {
  const all: Act[] = [['session_start', 'arrive', { device }], ...acts];
  const [session, beganMs] = [`s_${count++}`, Date.now() - 3_600_000];
  return makeEvents(all.length).map((event, index) => {
    const [name, stage, props = {}] = all[index]!;
    const time = new Date(beganMs + index * 20_000).toISOString();
    return { ...event, name, stage, props, time, session, visitor: `v_${session}`.padEnd(24, '0') };
  });
}

const times = (n: number, make: (index: number) => object[]): object[] =>
  Array.from({ length: n }, (_, i) => make(i)).flat();

/** Nobody finds gloves, and vouchers are refused on phones. */
export async function postVisits(url: string, site: string): Promise<void> {
  const shown: Act = ['feedback_shown', 'search', { survey: 'ease' }];
  const vain: Act[] = [search('gloves', 0), ['moment', 'search', { moment: 'no-results' }]];
  const refused: Act = ['coupon', 'cart', { coupon: 'TEN', status: 'refused' }];
  const events = [
    ...times(40, (i) =>
      makeVisit('phone', [...vain, ...(i < 10 ? [shown, answer(2, 'search', `No gloves, ${i}`)] : [])]),
    ),
    ...times(60, (i) => makeVisit('desktop', [search('tent', 3), view, ...(i < 40 ? [cart, checkout, buy] : [])])),
    ...times(40, () => makeVisit('phone', [search('tent', 3), view, cart, checkout, buy])),
    ...times(25, () => makeVisit('phone', [view, cart, refused])),
    ...times(10, () => makeVisit('desktop', [view, cart, checkout, answer(5, 'checkout'), buy])),
  ];
  for (let at = 0; at < events.length; at += 400) await postEvents(url, site, events.slice(at, at + 400));
}
