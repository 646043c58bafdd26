// Lines that must compile and lines that must not, for surveys in files. Nothing here runs.

import {
  checkSurvey,
  composeAnswers,
  defineSurvey,
  type LocalText,
  type Question,
  type Survey,
} from '@klankbord/protocol/survey';

// What must compile.

const survey: Survey = defineSurvey({
  id: 'checkout-effort',
  version: 3,
  name: 'Checkout effort',
  priority: 10,
  when: { all: [{ event: 'purchase' }, { url: '/thanks*' }] },
  delay: '2s',
  audience: { device: 'phone' },
  sample: 0.5,
  schedule: { from: '2026-12-01T00:00:00+01:00' },
  repeat: { answered: 'never', dismissed: '14d', ignored: '3d', maxShown: 5, per: 'version' },
  display: { mode: 'popover', position: 'bottom-end' },
  questions: [
    { id: 'a', type: 'nps', label: 'How likely?', required: true, metric: 'recommend' },
    { id: 'b', type: 'rating', label: { en: 'How?', nl: 'Hoe?' }, look: 'heart', points: 7 },
    { id: 'c', type: 'text', label: 'Why?', long: true, pattern: 'email', min: 1, max: 200 },
    { id: 'd', type: 'contact', label: 'You', fields: ['name', 'email', 'phone'] },
    { id: 'e', type: 'csat', label: 'How?', look: 'number', metric: 'delivery' },
    { id: 'f', type: 'ces', label: 'How easy?', required: true },
    { id: 'g', type: 'expectation', label: 'How was it?', help: { en: 'All in all' } },
    { id: 'h', type: 'goal', label: 'Did it work out?', options: [{ id: 'buy', label: { en: 'Buy', nl: 'Kopen' } }] },
    {
      id: 'i',
      type: 'choice',
      label: 'Why?',
      options: [{ id: 'voucher', label: 'The voucher' }],
      many: true,
      other: true,
      shuffle: true,
      min: 1,
      max: 2,
    },
    { id: 'j', type: 'consent', label: 'You may write to me', purpose: 'contact' },
    { id: 'k', type: 'statement', label: 'The post is slow' },
  ],
  thanks: { en: 'Thanks', nl: 'Dank' },
});
const verdict = checkSurvey(survey);
if (verdict.ok) {
  const composed = composeAnswers(
    verdict.value,
    { a: 9, i: ['voucher', { id: 'other', text: 'The lift' }], j: true },
    'nl',
  );
  composed.scores?.recommend?.toFixed();
  composed.answers[0]?.other?.trim();
  composed.consents?.contact?.text?.trim();
  composed.helped?.valueOf();
} else verdict.detail.toUpperCase();
const label: LocalText = { fi: 'Miksi?' };

// What must not.

// @ts-expect-error a survey has an id
defineSurvey({ questions: [] });
// @ts-expect-error a survey has questions
defineSurvey({ id: 'why' });
// @ts-expect-error there is no such member
defineSurvey({ id: 'why', questions: [], colour: 'red' });
// @ts-expect-error when is a condition or the name of a moment
defineSurvey({ id: 'why', questions: [], when: ['purchase-done'] });
// @ts-expect-error there is no such place
defineSurvey({ id: 'why', questions: [], display: { position: 'middle' } });
// @ts-expect-error there is no such outcome
defineSurvey({ id: 'why', questions: [], repeat: { closed: '3d' } });
// @ts-expect-error a delay has a unit: '2s'
defineSurvey({ id: 'why', questions: [], delay: 2 });
// @ts-expect-error there is no such question
const hologram: Question = { id: 'q', type: 'hologram', label: 'Why?' };
// @ts-expect-error a question has a label
const silent: Question = { id: 'q', type: 'text' };
// @ts-expect-error points belong to a rating
const scored: Question = { id: 'q', type: 'text', label: 'Why?', points: 5 };
// @ts-expect-error there is no such look
const sunny: Question = { id: 'q', type: 'rating', label: 'How?', look: 'sun' };
// @ts-expect-error there is no such pattern
const coded: Question = { id: 'q', type: 'text', label: 'Code?', pattern: '^[a-z]+$' };
// @ts-expect-error a csat has smileys or numbers
const starry: Question = { id: 'q', type: 'csat', label: 'How?', look: 'star' };
// @ts-expect-error a ces always has seven points
const short: Question = { id: 'q', type: 'ces', label: 'How easy?', points: 5 };
// @ts-expect-error a choice has options
const free: Question = { id: 'q', type: 'choice', label: 'Which?' };
// @ts-expect-error an option has a label
const bare: Question = { id: 'q', type: 'choice', label: 'Which?', options: [{ id: 'a' }] };
// @ts-expect-error many belongs to a choice
const goals: Question = { id: 'q', type: 'goal', label: 'Which?', options: [], many: true };
// @ts-expect-error a consent has a purpose
const blank: Question = { id: 'q', type: 'consent', label: 'You may' };
// @ts-expect-error there is no such field
const fax: Question = { id: 'q', type: 'contact', label: 'You', fields: ['fax'] };
// @ts-expect-error a refusal has no value
const value = verdict.ok ? undefined : verdict.value;

export { bare, blank, coded, fax, free, goals, hologram, label, scored, short, silent, starry, sunny, value };
