// The surveys of the demo: the shop's own one, and those that a team has published in the collector beside it.

import { readFileSync } from 'node:fs';

/** Asked on the thank-you page; it is part of the shop, in its configuration file. */
const shopSurveys = JSON.parse(readFileSync(new URL('./shop/questions.json', import.meta.url), 'utf8')).surveys;

/** Asked of whose payment was refused, and who has gone back from the checkout without an order. */
const payment = {
  id: 'payment',
  version: 1,
  name: 'Payment refused',
  priority: 5,
  when: {
    all: [{ moment: 'payment-trouble' }, { not: { event: 'purchase' } }, { not: { stage: 'checkout' } }],
  },
  questions: [
    {
      id: 'ease',
      type: 'rating',
      look: 'smiley',
      metric: 'checkout',
      label: { en: 'How did paying go?', nl: 'Hoe ging het betalen?' },
    },
    {
      id: 'what',
      type: 'text',
      long: true,
      label: { en: 'What went wrong?', nl: 'Wat ging er mis?' },
    },
    {
      id: 'contact',
      type: 'contact',
      fields: ['email'],
      label: { en: 'Shall we let you know when it works?', nl: 'Zullen we het laten weten als het werkt?' },
    },
  ],
};

/** Asked of who has searched in vain, and after 20 seconds has still not looked at anything. */
const nothingFound = {
  id: 'nothing-found',
  version: 1,
  name: 'Nothing found',
  when: {
    all: [
      { moment: 'no-results' },
      { not: { event: 'search', where: { results_count: { gt: 0 } } } },
      { not: { event: 'view_item' } },
      { stage: 'search' },
    ],
  },
  delay: '20s',
  questions: [
    {
      id: 'wanted',
      type: 'text',
      label: { en: 'What were you looking for?', nl: 'Wat zocht je?' },
    },
    {
      id: 'search',
      type: 'rating',
      look: 'star',
      metric: 'search',
      label: { en: 'How well does our search work for you?', nl: 'Hoe goed werkt ons zoeken voor jou?' },
    },
  ],
};

/** What `npm start` publishes for the shop. */
export const published = [payment, nothingFound];

/** All of them: what the sample data answers. */
export const surveys = [...shopSurveys, ...published];
