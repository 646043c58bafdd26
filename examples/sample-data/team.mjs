// What the team of the sample shop does at the end of a working day: takes cases, replies, closes them, passes compliments on.

import { toneOf, usualScales } from '@klankbord/protocol/survey';

const TEAM = ['Sanne', 'Joris', 'Fatima'];
const SITE = '/api/sites/sample';
const DAY_MS = 86_400_000;
/** Who has not come back by then is not waited for any longer. */
const PATIENCE_MS = 8 * DAY_MS;

/** By what was scored; the others had trouble of other kinds. */
const REPLIES = {
  checkout: {
    en: 'Paying went wrong on our side, not on yours. Nothing was charged twice, and your cart is still there.',
    nl: 'Het betalen ging bij ons mis, niet bij jou. Er is niets dubbel afgeschreven en je mandje staat er nog.',
  },
  search: {
    en: 'Thank you for telling us what you were looking for. We go through the searches that found nothing every week.',
    nl: 'Dank je dat je vertelde wat je zocht. We lopen elke week langs wat niet gevonden werd.',
  },
  other: {
    en: 'Thank you for being frank. We have looked at what happened during your visit and talked it over in the shop.',
    nl: 'Dank je voor je eerlijkheid. We hebben gekeken wat er bij je bezoek gebeurde en het in de winkel besproken.',
  },
};
const OUTCOMES = {
  better: ['Content again.', 'Sorted out, and told us so.', 'Ordered after all.'],
  worse: ['Still not content; passed on to the shop’s owner.', 'Told us again what is wrong. It is on the list.'],
  silent: ['Told; nothing came back.', 'Has read the reply.'],
  away: ['Has not been back. The reply waits for the next visit.'],
};
const RECIPIENTS = ['The warehouse', 'The shop team', 'Customer care'];

const isUnhappy = (type, value) => toneOf(type, value, usualScales[type]) === 'bad';

/** What was mended at the source, and what is about to be. */
const improvementsOf = (mendedMs) => [
  {
    fromMs: mendedMs,
    body: {
      title: 'The address form fills in street and town',
      note: 'Postcode and number are enough; the rest is looked up.',
      owner: 'Joris',
      state: 'live',
      live: new Date(mendedMs).toISOString().slice(0, 10),
      about: { kind: 'stage', name: 'checkout' },
    },
  },
  {
    fromMs: mendedMs + 3 * DAY_MS,
    body: {
      title: 'Show what delivery costs in the cart',
      note: 'Visitors see it in the second step of the checkout for the first time.',
      owner: 'Fatima',
      state: 'planned',
      about: { kind: 'moment', name: 'checkout-exit' },
    },
  },
];

/**
 * @param call `(method, path, body) => answer` of the collector's routes, signed in
 * @param localeOf the language of a visitor
 * @param mendedMs when the address form was mended
 */
export function createTeam({ random, call, localeOf, mendedMs }) {
  const planned = improvementsOf(mendedMs);
  const change = (one, body) => call('PATCH', `${SITE}/cases/${one.id}`, body);
  const close = (one, kind) => change(one, { state: 'closed', outcome: random.pick(OUTCOMES[kind]) });

  async function reply(one) {
    const words = REPLIES[one.score?.metric] ?? REPLIES.other;
    await call('POST', `${SITE}/cases/${one.id}/replies`, { text: words[localeOf(one.visitor)] ?? words.en });
    await change(one, { state: 'waiting' });
  }

  async function workOn(one, nowMs) {
    if (one.second) return close(one, isUnhappy(one.score.type, one.second.value) ? 'worse' : 'better');
    if (one.state === 'open' && random.chance(0.72))
      return change(one, { owner: random.pick(TEAM), state: 'in-progress' });
    if (one.state === 'in-progress' && random.chance(0.7)) return reply(one);
    if (one.state !== 'waiting') return undefined;
    if (one.told) return random.chance(0.4) ? close(one, 'silent') : undefined;
    return nowMs - Date.parse(one.opened) > PATIENCE_MS ? close(one, 'away') : undefined;
  }

  async function passOn({ response, state, recipient }) {
    const path = `${SITE}/praise/${response}`;
    if (!recipient && random.chance(0.5)) await call('PATCH', path, { recipient: random.pick(RECIPIENTS) });
    if (state === 'allowed' && random.chance(0.8)) await call('PATCH', path, { state: 'published' });
  }

  return {
    /** @param nowMs the end of a working day, milliseconds since 1970 */
    async work(nowMs) {
      const { items } = await call('GET', `${SITE}/cases?state=unclosed&limit=200`);
      for (const one of items.toReversed()) await workOn(one, nowMs);
      const praise = await call('GET', `${SITE}/praise?limit=30`);
      for (const one of praise.items) await passOn(one);
      while (planned[0]?.fromMs <= nowMs) await call('POST', `${SITE}/improvements`, planned.shift().body);
    },
  };
}
