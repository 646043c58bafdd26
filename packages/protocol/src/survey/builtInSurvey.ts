// The survey that works without any configuration: "How was your visit?", opened by the launcher.

import type { Survey } from './survey';

/** Its questions are `rating`, `better` and `contact`; a survey with the same id replaces it. */
export const builtInSurvey: Survey = {
  id: 'feedback',
  version: 1,
  name: 'How was your visit?',
  questions: [
    { id: 'rating', type: 'rating', look: 'smiley', label: { en: 'How was your visit?', nl: 'Hoe was je bezoek?' } },
    {
      id: 'better',
      type: 'text',
      long: true,
      label: { en: 'What could be better?', nl: 'Wat kan er beter?' },
    },
    {
      id: 'contact',
      type: 'contact',
      fields: ['email'],
      label: { en: 'May we write to you about this?', nl: 'Mogen we je hierover schrijven?' },
      help: {
        en: 'Optional. We only use your address to answer you.',
        nl: 'Niet verplicht. We gebruiken je adres alleen om je te antwoorden.',
      },
    },
  ],
};
