// From what happened to a score: trouble takes points away, a smooth visit gives some.

/** Points on a scale of 0 to 10. */
const TOLL = {
  voucherRefused: -2.3,
  paymentRefused: -2.1,
  nothingFound: -1.6,
  addressTrouble: -1.2,
  dearDelivery: -1.8,
};

/** How the visit felt, 0 to 10, before it is put on a question's scale. */
export function feelOf(random, feelings) {
  const toll = Object.entries(TOLL).reduce((sum, [name, points]) => sum + (feelings[name] ? points : 0), 0);
  const joy = (feelings.bought ? 0.5 : -0.9) + (feelings.foundAfterAll ? 0.9 : 0);
  return Math.max(0, Math.min(10, random.around(8.7, 5) + toll + joy));
}

/** A feeling on a scale from `low` to `high`. */
export const onScale = (feel, [low, high]) => Math.round(low + (feel / 10) * (high - low));

/** What a comment is about: the worst thing that happened, or one of the good ones. */
export function causeOf(random, feelings, feel) {
  const troubles = Object.keys(TOLL).filter((name) => feelings[name]);
  const worst = troubles.sort((a, b) => TOLL[a] - TOLL[b])[0];
  if (worst && feel < 8) return worst;
  if (feel < 5.5) return random.pick(['product', 'price', 'site']);
  if (feel < 7.5) return random.pick(['choice', 'price', 'site', 'delivery']);
  return random.pick(['easy', 'easy', 'goods', 'advice', 'delivered']);
}
