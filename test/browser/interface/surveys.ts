// The surveys that the tests of this folder ask.

import type { Survey } from '@klankbord/protocol/survey';

type Question = Survey['questions'][number];

/** One of each type and look. */
export const questions = {
  nps: {
    id: 'nps',
    type: 'nps',
    label: { en: 'Would you recommend us to a friend or colleague?', nl: 'Zou je ons aanraden?' },
  },
  star: { id: 'star', type: 'rating', label: 'How do you like the pictures?', help: 'Think of sharpness.' },
  smiley: { id: 'smiley', type: 'rating', look: 'smiley', label: { en: 'How was it?', nl: 'Hoe was het?' } },
  thumb: { id: 'thumb', type: 'rating', look: 'thumb', label: 'Did this help?' },
  heart: { id: 'heart', type: 'rating', look: 'heart', points: 10, label: 'How much do you love it?' },
  number: { id: 'number', type: 'rating', look: 'number', points: 10, label: 'How clear was it?' },
  csat: { id: 'csat', type: 'csat', label: 'How satisfied are you with your visit?' },
  csatNumber: { id: 'csatNumber', type: 'csat', look: 'number', metric: 'delivery', label: 'How was the delivery?' },
  ces: { id: 'ces', type: 'ces', label: 'How easy was it to order?' },
  expectation: { id: 'expectation', type: 'expectation', label: 'How was it, compared with what you expected?' },
  goal: {
    id: 'goal',
    type: 'goal',
    label: { en: 'Did you manage to do what you came for?', nl: 'Is gelukt waar je voor kwam?' },
    options: [
      { id: 'buy', label: { en: 'Buy something', nl: 'Iets kopen' } },
      { id: 'compare', label: { en: 'Compare jackets', nl: 'Jassen vergelijken' } },
      { id: 'order', label: { en: 'Look up an order', nl: 'Een bestelling opzoeken' } },
    ],
  },
  choice: {
    id: 'choice',
    type: 'choice',
    label: { en: 'What made it hard?', nl: 'Wat maakte het moeilijk?' },
    options: [
      { id: 'voucher', label: { en: 'The voucher', nl: 'De kortingscode' } },
      { id: 'payment', label: { en: 'Paying', nl: 'Betalen' } },
      { id: 'address', label: { en: 'Filling in my address', nl: 'Mijn adres invullen' } },
    ],
    other: true,
  },
  many: {
    id: 'many',
    type: 'choice',
    label: 'What do you look at when you choose a jacket?',
    help: 'Choose two or three.',
    options: [
      { id: 'price', label: 'The price' },
      { id: 'weight', label: 'How light it is, and how small it can be packed into the pocket of another one' },
      { id: 'reviews', label: 'What others say' },
      { id: 'brand', label: 'The brand' },
    ],
    many: true,
    other: true,
    min: 2,
    max: 3,
  },
  consent: {
    id: 'consent',
    type: 'consent',
    purpose: 'contact',
    label: { en: 'You may write to me about this answer.', nl: 'Jullie mogen me over dit antwoord schrijven.' },
    help: 'We keep your address for three months.',
  },
  statement: {
    id: 'statement',
    type: 'statement',
    label: { en: 'The post is slow this week.', nl: 'De post is deze week traag.' },
    help: { en: 'Parcels take two days longer than usual.', nl: 'Pakketten doen er twee dagen langer over.' },
  },
  line: { id: 'line', type: 'text', label: 'What were you looking for?', max: 20 },
  long: { id: 'long', type: 'text', long: true, label: { en: 'What could be better?', nl: 'Wat kan er beter?' } },
  email: { id: 'email', type: 'text', pattern: 'email', required: true, label: 'Your address?' },
  contact: { id: 'contact', type: 'contact', fields: ['name', 'email', 'phone'], label: 'How can we reach you?' },
} satisfies Record<string, Question>;

/** A survey of these questions. */
export const surveyOf = (...asked: Question[]): Survey => ({
  id: 'asked',
  version: 2,
  name: 'Asked',
  questions: asked,
});
