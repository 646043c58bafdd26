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
