// Surveys of which every word is one marker, so that what remains on screen is ours.

import type { Survey } from '@klankbord/protocol/survey';

type Question = Survey['questions'][number];
type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id' | 'label'> : never) : never;

/** All that the site says. */
export const OWN = '§ own §';

const options = ['a', 'b', 'c'].map((id) => ({ id, label: OWN }));

const survey = (id: string, asked: Asked[], more: Partial<Survey> = {}): Survey => ({
  id,
  name: OWN,
  questions: asked.map((one, index) => ({ ...one, id: `q${index}`, label: OWN, help: OWN }) as Question),
  ...more,
});

/** Surveys of one question that cannot be left empty, by what is wrong then. */
export const required: Survey[] = (
  [
    { type: 'nps' },
    { type: 'rating' },
    { type: 'rating', look: 'smiley' },
    { type: 'rating', look: 'thumb' },
    { type: 'rating', look: 'heart' },
    { type: 'rating', look: 'number' },
    { type: 'csat' },
    { type: 'ces' },
    { type: 'expectation' },
    { type: 'goal', options },
    { type: 'choice', options, other: true },
    { type: 'consent', purpose: 'contact' },
    { type: 'contact', fields: ['name', 'email', 'phone'] },
    { type: 'text', long: true },
  ] as Asked[]
).map((one, index) => survey(`required${index}`, [{ ...one, required: true } as Asked]));

/** Texts that will not do, with what is wrong about them. */
export const refused: [Survey, string][] = [
  [survey('short', [{ type: 'text', min: 5 }]), 'ab'],
  [survey('long', [{ type: 'text', max: 10 }]), 'abcdefghijklm'],
  [survey('near', [{ type: 'text', max: 10 }]), 'abcdefghi'],
  [survey('email', [{ type: 'text', pattern: 'email' }]), 'x'],
  [survey('number', [{ type: 'text', pattern: 'number' }]), 'x'],
  [survey('url', [{ type: 'text', pattern: 'url' }]), 'x'],
];

export const goal = survey('goal', [{ type: 'goal', options }]);
export const many = survey('many', [{ type: 'choice', options, many: true, other: true, min: 2, max: 3 }]);
export const notice = survey('notice', [{ type: 'statement' }]);
export const pages = survey('pages', [{ type: 'nps' }, { type: 'text', long: true }]);
/** Comes by itself. */
export const sudden = survey('sudden', [{ type: 'nps' }], { when: { event: 'view_cart' } });

export const surveys: Survey[] = [...required, ...refused.map(([one]) => one), goal, many, notice, pages, sudden];
