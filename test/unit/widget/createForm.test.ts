// The form behind a survey: pages, faults, and what is sent in the end.

import { describe, expect, jest, test } from '@jest/globals';
import type { FeedbackInput } from '@klankbord/client';
import { holds, type ConditionContext } from '@klankbord/protocol/condition';
import type { Survey } from '@klankbord/protocol/survey';
import { createForm, type FormParts } from '../../../packages/widget/src/ui/createForm';
import { createSay } from '../../../packages/widget/src/ui/createSay';

const survey: Survey = {
  id: 'visit',
  version: 3,
  name: 'Visit',
  questions: [
    { id: 'nps', type: 'nps', label: { en: 'Recommend?', nl: 'Aanbevelen?' }, required: true },
    { id: 'why', type: 'text', label: { en: 'Why?', nl: 'Waarom?' } },
    { id: 'who', type: 'contact', label: 'Who?' },
  ],
};

type Outcome = () => Promise<'sent' | 'kept' | 'memory'>;

function openForm(outcome: Outcome = async () => 'sent', more: Partial<FormParts> = {}) {
  const sent: FeedbackInput[] = [];
  const started = jest.fn();
  const answered: string[] = [];
  let nowMs = Date.UTC(2026, 10, 22, 10);
  const form = createForm({
    survey,
    locale: () => 'nl-NL',
    submit: (input) => {
      sent.push(input);
      return outcome();
    },
    started,
    answered: (question) => answered.push(question),
    changed: () => undefined,
    now: () => nowMs,
    holds: (condition, told) => holds(condition, told as unknown as ConditionContext),
    known: {},
    ...more,
  });
  return { form, sent, started, answered, wait: (ms: number) => (nowMs += ms) };
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('createForm', () => {
  test('a question is told as answered once, when it is left with an answer', () => {
    const { form, answered } = openForm();
    form.set('nps', 9);
    expect(answered).toEqual([]);
    form.next();
    form.back();
    form.set('nps', 8);
    form.next();
    form.next();
    expect(answered).toEqual(['nps']);
  });

  test('a required page is not left empty; an optional one is; Back keeps what was filled in', () => {
    const { form } = openForm();
    form.next();
    expect([form.page(), form.firstFault()?.key]).toEqual([0, 'missing.choice']);
    form.set('nps', 9);
    expect(form.firstFault()).toBeUndefined();
    form.next();
    form.next();
    expect(form.page()).toBe(2);
    form.back();
    form.back();
    expect([form.page(), form.value('nps')]).toEqual([0, 9]);
    form.back();
    expect(form.page()).toBe(0);
  });

  test('what is sent carries survey, answers in the language shown, scores, comment, contact, time and duration', async () => {
    const { form, sent, wait } = openForm();
    form.set('nps', 0);
    form.next();
    form.set('why', '  Quick, and clear  ');
    form.next();
    form.set('who', { email: ' anna@example.com ' });
    wait(8400);
    form.next();
    expect(form.phase()).toBe('sending');
    await settle();
    expect(form.phase()).toBe('sent');
    expect(sent).toEqual([
      {
        survey: { id: 'visit', version: 3, name: 'Visit' },
        answers: [
          { question: 'nps', type: 'nps', label: 'Aanbevelen?', value: 0, scale: [0, 10] },
          { question: 'why', type: 'text', label: 'Waarom?', value: 'Quick, and clear' },
        ],
        scores: { nps: 0 },
        comment: 'Quick, and clear',
        contact: { email: 'anna@example.com' },
        asked: '2026-11-22T10:00:00.000Z',
        durationMs: 8400,
      },
    ]);
  });

  test('a clock that was put back gives no negative duration', async () => {
    const { form, sent, wait } = openForm();
    form.set('nps', 5);
    wait(-60_000);
    await form.send();
    expect(sent[0]?.durationMs).toBe(0);
  });

  test('nothing filled in is not sent', async () => {
    const { form, sent } = openForm();
    await form.send();
    expect(form.firstFault()?.key).toBe('missing.all');
    expect([form.phase(), sent]).toEqual(['asking', []]);
  });

  test('the first touch is told once', () => {
    const { form, started } = openForm();
    expect(started).not.toHaveBeenCalled();
    form.set('nps', 1);
    form.set('nps', 2);
    expect(started).toHaveBeenCalledTimes(1);
  });

  test('what could not be stored is there to copy, and can be sent again', async () => {
    let works = false;
    const { form, sent } = openForm(async () => {
      if (!works) throw new Error('full');
      return 'kept';
    });
    form.set('nps', 3);
    await form.send();
    expect(form.phase()).toBe('failed');
    expect(form.text(createSay())).toBe('Aanbevelen?\n3 / 10');
    works = true;
    await form.send();
    expect(form.phase()).toBe('kept');
    expect(sent).toHaveLength(2);
  });

  test('while it is being sent, nothing moves and nothing is sent twice', async () => {
    const { form, sent } = openForm();
    form.set('nps', 3);
    void form.send();
    form.next();
    form.back();
    await settle();
    expect([form.page(), sent.length]).toEqual([0, 1]);
  });

  describe('several questions on a page', () => {
    const paged = { survey: { ...survey, pages: [['nps', 'why'], ['who']] } as Survey };

    test('all of them are looked at, each says what is wrong with it, the first one from the top is first', () => {
      const both = [{ ...survey.questions[0]! }, { ...survey.questions[1]!, required: true }, survey.questions[2]!];
      const { form } = openForm(undefined, { survey: { ...paged.survey, questions: both } as Survey });
      form.next();
      expect([form.page(), form.fault('nps')?.key, form.fault('why')?.key]).toEqual([
        0,
        'missing.choice',
        'missing.text',
      ]);
      expect(form.firstFault()?.key).toBe('missing.choice');
      form.set('nps', 3);
      form.next();
      expect([form.firstFault()?.key, form.page()]).toEqual(['missing.text', 0]);
      expect([form.pages(), form.isPaged()]).toEqual([2, true]);
    });
  });

  describe('branches', () => {
    const branching: Survey = {
      id: 'b',
      questions: [
        {
          id: 'effort',
          type: 'rating',
          label: 'Effort?',
          next: [{ if: { answer: { effort: { gte: 4 } } }, to: 'end' }],
        },
        { id: 'why', type: 'text', label: 'Why {{answers.effort}}?' },
        { id: 'more', type: 'text', label: 'More?', showIf: { answer: { why: { exists: true } } } },
      ],
    };

    test('what a branch leaves out is not sent, though it was filled in before', async () => {
      const { form, sent } = openForm(undefined, { survey: branching });
      form.set('effort', 2);
      form.next();
      form.set('why', 'The voucher');
      form.next();
      form.set('more', 'Nothing');
      expect([form.page(), form.isLast(), form.progress()]).toEqual([2, true, 1]);
      form.back();
      form.back();
      form.set('effort', 5);
      // Going back takes nothing of the progress away.
      expect([form.isLast(), form.progress()]).toEqual([true, 1]);
      form.next();
      await settle();
      expect(sent[0]?.answers?.map(({ question }) => question)).toEqual(['effort']);
      expect(sent[0]?.comment).toBeUndefined();
    });

    test('the text that travels is the one that stood there', async () => {
      const { form, sent } = openForm(undefined, { survey: branching });
      form.set('effort', 2);
      form.next();
      form.set('why', 'The voucher');
      await form.send();
      expect(sent[0]?.answers?.[1]?.label).toBe('Why 2?');
    });
  });

  describe('what goes along', () => {
    const known = { traits: { name: 'Anna' }, event: { items: [{ item_name: 'Blue jacket' }] } };
    const asked: Survey = {
      id: 'a',
      questions: [{ id: 'q', type: 'text', label: '{{traits.name}}, how is the {{event.items.0.item_name}}?' }],
    };

    test('who is asked stands on screen only; what it is about travels with the trail', async () => {
      const { form, sent } = openForm(undefined, { survey: asked, known });
      form.set('q', 'Warm');
      expect(form.words(asked.questions[0]!.label)).toBe('Anna, how is the Blue jacket?');
      await form.send();
      expect(sent[0]?.answers?.[0]?.label).toBe('How is the Blue jacket?');
      expect(sent[0]).not.toHaveProperty('trail');
    });

    test('without the trail it does not', async () => {
      const { form, sent } = openForm(undefined, { survey: asked, known });
      form.set('q', 'Warm');
      form.tell(false);
      await form.send();
      expect(sent[0]).toMatchObject({ trail: false, answers: [{ label: 'How is the?' }] });
    });
  });

  describe('a partial answer', () => {
    test('has what was chosen at once, words only once their page was left, and never an address', () => {
      const { form } = openForm();
      expect(form.partial()).toBeUndefined();
      form.set('nps', 4);
      expect(form.partial()).toMatchObject({ scores: { nps: 4 } });
      form.next();
      form.set('why', 'The vou');
      expect(form.partial()).not.toHaveProperty('comment');
      form.next();
      expect(form.partial()).toMatchObject({ comment: 'The vou' });
      form.back();
      form.set('why', 'The voucher fie');
      expect(form.partial()).toMatchObject({ comment: 'The vou' });
      form.next();
      form.set('who', { email: 'anna@example.com' });
      form.next();
      expect(form.partial()).not.toHaveProperty('contact');
    });

    test('goes on from a draft', () => {
      const { form } = openForm();
      form.set('nps', 4);
      form.next();
      form.set('why', 'The vou');
      const { form: again } = openForm(undefined, { state: JSON.parse(JSON.stringify(form.state())) });
      expect([again.page(), again.value('nps'), again.value('why')]).toEqual([1, 4, 'The vou']);
      expect(again.partial()).toEqual(form.partial());
    });
  });
});
