// The rules that every site begins with: one for each side of the loop, and one for a moment that comes too often.

import type { Rule } from './rule';

/** Shown at the next visit above the question whether the words may be quoted; machine drafts but English and Dutch. */
const THANKS = {
  en: 'Thank you for your kind words. They have gone to the people who did the work.',
  nl: 'Dank je voor je vriendelijke woorden. Ze zijn doorgegeven aan de mensen die het werk deden.',
  de: 'Danke für deine freundlichen Worte. Sie sind bei den Menschen angekommen, die die Arbeit gemacht haben.',
  fr: 'Merci pour vos mots aimables. Ils ont été transmis aux personnes qui ont fait le travail.',
  es: 'Gracias por tus amables palabras. Han llegado a las personas que hicieron el trabajo.',
  it: 'Grazie per le tue parole gentili. Sono arrivate alle persone che hanno fatto il lavoro.',
  pl: 'Dziękujemy za miłe słowa. Trafiły do osób, które wykonały tę pracę.',
  ar: 'شكرًا على كلماتك اللطيفة. لقد وصلت إلى من قاموا بالعمل.',
};

export const builtInRules: readonly Rule[] = [
  {
    id: 'unhappy',
    name: 'An unhappy customer gets a case',
    builtIn: true,
    on: true,
    // NPS 0 to 6 is a detractor; the lower part of the other scales.
    when: {
      any: [
        { score: { nps: { lte: 6 } } },
        { score: { ces: { lte: 3 } } },
        { score: { csat: { lte: 2 } } },
        { score: { rating: { lte: 2 } } },
        { score: { expectation: { lte: 2 } } },
      ],
    },
    then: [{ case: { dueIn: '2d' } }, { digest: 'daily' }],
  },
  {
    id: 'promoter',
    name: 'A happy customer is thanked and may be quoted',
    builtIn: true,
    on: true,
    when: { any: [{ score: { nps: { gte: 9 } } }, { score: { csat: { gte: 5 } } }, { score: { rating: { gte: 5 } } }] },
    then: [{ thank: THANKS }, { ask: 'publish' }, { digest: 'daily' }],
  },
];
