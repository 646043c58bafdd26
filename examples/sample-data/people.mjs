// Who visits: devices, languages, where they come from, and what they want.

import { createHash } from 'node:crypto';
import { rainJacket } from './problems.mjs';

const DEVICES = {
  phone: {
    viewports: [
      [390, 844],
      [360, 780],
      [412, 915],
      [375, 667],
    ],
    touch: true,
  },
  tablet: {
    viewports: [
      [820, 1180],
      [768, 1024],
    ],
    touch: true,
  },
  desktop: {
    viewports: [
      [1440, 900],
      [1920, 1080],
      [1536, 864],
      [1280, 720],
    ],
    touch: false,
  },
};

const SOURCES = {
  direct: { weight: 30 },
  search: { weight: 34, referrer: 'https://www.google.com' },
  newsletter: { weight: 14, campaign: 'autumn-walks' },
  friends: { weight: 12, referrer: 'https://www.instagram.com' },
  guide: { weight: 10, referrer: 'https://www.wandelzoekpagina.nl', campaign: 'guide' },
};

/** Why people come; who only looks around seldom buys. */
const WISHES = { look: 34, compare: 20, buy: 36, gift: 10 };

/** A visitor's key and id, made the way a browser makes them: the id is a hash of the random key. */
function createKey(random) {
  const key = random.fill(Buffer.alloc(32));
  const visitor = `v_${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`;
  return { key: key.toString('base64url'), visitor };
}

/** One person with a browser of their own. */
export function createPerson(random) {
  const device = random.weighted({ phone: 56, desktop: 36, tablet: 8 });
  const { viewports, touch } = DEVICES[device];
  return {
    ...createKey(random),
    device,
    viewport: random.pick(viewports),
    touch,
    scheme: random.chance(0.3) ? 'dark' : 'light',
    locale: random.chance(0.42) ? 'nl' : 'en',
    visits: 0,
    /** Surveys that this person was shown: nobody is asked the same twice here. */
    asked: new Set(),
  };
}

/** What brings a person here this time. */
export function createErrand(random, person) {
  const source =
    SOURCES[random.weighted(Object.fromEntries(Object.entries(SOURCES).map(([name, { weight }]) => [name, weight])))];
  const wish = random.weighted(person.visits > 0 ? { ...WISHES, buy: 48 } : WISHES);
  // Who comes for one thing wants to buy it.
  const wants = person.locale === 'en' && random.chance(rainJacket.searched) ? rainJacket.where.value : undefined;
  return { wish: wants ? 'buy' : wish, wants, referrer: source.referrer, campaign: source.campaign };
}
