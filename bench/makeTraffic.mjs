// Made-up visits of a shop over 120 days, the same at every run: twenty events a visit, and in two of five an answer.

import { createHash } from 'node:crypto';

const DAY_MS = 86_400_000;
const DAYS = 120;
const EVENTS_A_VISIT = 20;
const EVENTS_A_BATCH = 500;
const WORDS =
  'delivery slow voucher size return friendly quick payment colour price jacket box late perfect hidden'.split(' ');
const STAGES = ['arrive', 'search', 'consider', 'cart', 'checkout', 'purchase'];
/** The acts of a visit, and the stage each stands for; others stay where the visit is. */
const STAGE_OF = {
  search: 'search',
  view_item: 'consider',
  add_to_cart: 'cart',
  coupon: 'cart',
  begin_checkout: 'checkout',
  add_payment_info: 'checkout',
  checkout_error: 'checkout',
  purchase: 'purchase',
};
const ACTS =
  'page_view page_view view_item view_item search add_to_cart web_vital coupon begin_checkout moment rage_click'.split(
    ' ',
  );
const DEVICES = ['phone', 'phone', 'phone', 'desktop', 'desktop', 'tablet'];
const MOMENTS = ['no-results', 'checkout-struggle', 'payment-trouble', 'purchase-done', 'long-doubt'];

/** mulberry32: small, and the same numbers everywhere. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const hex = (number, digits) => number.toString(16).padStart(digits, '0').slice(-digits);
const idOf = (ms, count) =>
  `${hex(ms, 12).slice(0, 8)}-${hex(ms, 12).slice(8)}-7${hex(count >> 16, 3)}-8000-${hex(count, 12)}`;
const visitorOf = (number) => `v_${createHash('sha256').update(String(number)).digest('base64url').slice(0, 22)}`;

function makeAnswer(random, pick, ms) {
  const score = Math.floor(random() * 11);
  const isPhone = random() < 0.6;
  const said = Array.from({ length: 3 + Math.floor(random() * 15) }, () => pick(WORDS));
  if (random() < 0.001) said.push('zebra');
  const comment = random() < 0.5 ? said.join(' ') : undefined;
  const time = new Date(ms).toISOString();
  const trail = Array.from({ length: 12 }, (_, index) =>
    index % 3
      ? {
          name: 'page_view',
          time,
          stage: pick(STAGES),
          path: random() < 0.0005 ? '/p/rare' : `/p/${Math.floor(random() * 300)}`,
        }
      : {
          name: 'view_item',
          time,
          stage: 'consider',
          item_id: `SKU-${Math.floor(random() * 200)}`,
          item_name: pick(WORDS),
        },
  );
  trail.push({ name: 'search', time, stage: 'search', search_term: `${pick(WORDS)} ${pick(WORDS)}`, results_count: 3 });
  return {
    response: `r-${ms}-${Math.floor(random() * 1e9)}`,
    revision: 1,
    complete: true,
    survey: { id: pick(['recommend', 'checkout', 'delivery']), version: 1, name: 'A survey' },
    moment: pick(MOMENTS),
    answers: [
      { question: 'nps', type: 'nps', label: 'Would you recommend us?', value: score, scale: [0, 10] },
      { question: 'ease', type: 'ces', label: 'How easy was it?', value: 1 + Math.floor(random() * 7), scale: [1, 7] },
      ...(comment ? [{ question: 'why', type: 'text', label: 'Why?', value: comment }] : []),
    ],
    scores: { nps: score, ces: 1 + Math.floor(random() * 7) },
    ...(comment && { comment }),
    context: {
      trail,
      moments: [pick(MOMENTS), pick(MOMENTS)],
      device: { viewport: isPhone ? [390, 844] : [1280, 900], touch: isPhone },
    },
  };
}

/** What an act tells of itself; one search in ten finds nothing, one voucher in three is refused. */
function makeProps(name, random, pick) {
  const shop = { value: 12.5, currency: 'EUR', search_term: `${pick(WORDS)} ${pick(WORDS)}` };
  const items = [{ item_id: `SKU-${Math.floor(random() * 200)}`, item_name: `${pick(WORDS)} ${pick(WORDS)}` }];
  const own = {
    session_start: { device: pick(DEVICES) },
    search: { ...shop, results_count: random() < 0.1 ? 0 : 12 },
    view_item: { ...shop, items },
    add_to_cart: { ...shop, items },
    purchase: { ...shop, items, transaction_id: 'T-1' },
    coupon: { coupon: pick(WORDS), status: random() < 0.33 ? 'refused' : 'applied' },
    web_vital: { metric: 'LCP', value: 2100, rating: pick(['good', 'good', 'good', 'poor']) },
    moment: { moment: pick(MOMENTS) },
    rage_click: { target: `button ${pick(WORDS)}` },
    feedback_shown: { survey: 'recommend' },
  };
  return own[name] ?? shop;
}

/**
 * @param {number} events how many
 * @param {number} nowMs when the newest of them happened
 */
export function* makeTraffic(events, nowMs) {
  const random = createRandom(2026);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const visits = Math.ceil(events / EVENTS_A_VISIT);
  let waiting = [];
  let count = 0;
  for (let visit = 0; visit < visits; visit++) {
    const startMs = Math.round(nowMs - DAYS * DAY_MS + (visit / visits) * DAYS * DAY_MS);
    const visitor = visitorOf(Math.floor(random() * (visits / 2)));
    const user = random() < 0.1 ? `customer-${visitor.slice(2, 8)}` : undefined;
    const answers = random() < 0.4;
    let stage = 'arrive';
    const endsWith = random() < 0.3 ? 'purchase' : 'page_view';
    for (let step = 0; step < EVENTS_A_VISIT && count < events; step++) {
      const ms = startMs + step * 5000;
      const last = EVENTS_A_VISIT - 1 - step;
      const name = !step
        ? 'session_start'
        : answers && last === 0
          ? 'feedback'
          : answers && last === 1
            ? 'feedback_shown'
            : last === 2
              ? endsWith
              : pick(ACTS);
      stage = STAGE_OF[name] ?? stage;
      count++;
      waiting.push({
        id: idOf(ms, count),
        name,
        time: new Date(ms).toISOString(),
        visitor,
        session: `s_${visit}`,
        view: `w_${visit}_${step >> 2}`,
        seq: step,
        ...(user && { user }),
        page: { url: `https://shop.example/p/${Math.floor(random() * 300)}`, title: 'A product' },
        locale: pick(['nl-NL', 'nl-BE', 'en-GB', 'de-DE']),
        stage,
        props: name === 'feedback' ? makeAnswer(random, pick, ms) : makeProps(name, random, pick),
      });
    }
    if (waiting.length >= EVENTS_A_BATCH || visit === visits - 1) {
      for (let at = 0; at < waiting.length; at += EVENTS_A_BATCH) {
        yield {
          klankbord: 1,
          site: 'shop',
          id: idOf(nowMs, visit),
          sent: new Date(nowMs).toISOString(),
          events: waiting.slice(at, at + EVENTS_A_BATCH),
        };
      }
      waiting = [];
    }
  }
}
