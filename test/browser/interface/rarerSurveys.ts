// One question of each rarer type.

import type { Survey } from '@klankbord/protocol/survey';

type Question = Survey['questions'][number];

const options = [
  { id: 'price', label: { en: 'The price', nl: 'De prijs' } },
  { id: 'weight', label: { en: 'How light it is, and how small it packs', nl: 'Hoe licht hij is' } },
  { id: 'reviews', label: { en: 'What others say', nl: 'Wat anderen zeggen' } },
  { id: 'brand', label: { en: 'The brand', nl: 'Het merk' } },
];

export const rarer = {
  dropdown: {
    id: 'dropdown',
    type: 'dropdown',
    label: { en: 'What matters most when you choose a jacket?', nl: 'Wat is het belangrijkst?' },
    options,
  },
  ranking: {
    id: 'ranking',
    type: 'ranking',
    label: { en: 'Put these in order, the most important one first.', nl: 'Zet het belangrijkste bovenaan.' },
    options,
  },
  matrix: {
    id: 'matrix',
    type: 'matrix',
    label: 'How was each of these?',
    help: 'Leave out what you did not use.',
    rows: [
      { id: 'delivery', label: { en: 'Delivery', nl: 'Bezorging' } },
      { id: 'packaging', label: 'Packaging and return label' },
      { id: 'service', label: 'Customer service' },
    ],
  },
  date: { id: 'date', type: 'date', label: 'When did you order it?', min: '2026-01-01', max: '2026-12-31' },
  slider: { id: 'slider', type: 'slider', label: 'How much would you spend on a tent?', min: 0, max: 1000, step: 50 },
} satisfies Record<string, Question>;
