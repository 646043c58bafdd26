// The form behind a survey: pages, faults, and what is sent in the end.

import { describe, expect, jest, test } from '@jest/globals';
import type { FeedbackInput } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';
import { createForm } from '../../../packages/widget/src/ui/createForm';

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

function openForm(outcome: () => Promise<'sent' | 'kept' | 'memory'> = async () => 'sent') {
  const sent: FeedbackInput[] = [];
  const started = jest.fn();
  const answered: string[] = [];
  let nowMs = Date.UTC(2026, 10, 22, 10);
  const form = createForm({
    survey,
    locale: 'nl-NL',
    submit: (input) => {
      sent.push(input);
      return outcome();
    },
    started,
    answered: (question) => answered.push(question),
    changed: () => undefined,
    now: () => nowMs,
  });
  return { form, sent, started, answered, wait: (ms: number) => (nowMs += ms) };
}

const settle = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('createForm', () => {
  test('a question is told as answered once, when it is left with an answer', () => {
    const { form, answered } = openForm();
    form.set(9);
    expect(answered).toEqual([]);
    form.next();
    form.back();
    form.set(8);
    form.next();
    form.next();
    expect(answered).toEqual(['nps']);
  });

  test('a required page is not left empty; an optional one is; Back keeps what was filled in', () => {
    const { form } = openForm();
    form.next();
    expect([form.page(), form.fault()?.key]).toEqual([0, 'missing.choice']);
    form.set(9);
    expect(form.fault()).toBeUndefined();
    form.next();
    form.next();
    expect(form.page()).toBe(2);
    form.back();
    form.back();
    expect([form.page(), form.value()]).toEqual([0, 9]);
    form.back();
    expect(form.page()).toBe(0);
  });

  test('what is sent carries survey, answers in the language shown, scores, comment, contact, time and duration', async () => {
    const { form, sent, wait } = openForm();
    form.set(0);
    form.next();
    form.set('  Quick, and clear  ');
    form.next();
    form.set({ email: ' anna@example.com ' });
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
    form.set(5);
    wait(-60_000);
    await form.send();
    expect(sent[0]?.durationMs).toBe(0);
  });

  test('nothing filled in is not sent', async () => {
    const { form, sent } = openForm();
    await form.send();
    expect(form.fault()?.key).toBe('missing.all');
    expect([form.phase(), sent]).toEqual(['asking', []]);
  });

  test('the first touch is told once', () => {
    const { form, started } = openForm();
    expect(started).not.toHaveBeenCalled();
    form.set(1);
    form.set(2);
    expect(started).toHaveBeenCalledTimes(1);
  });

  test('what could not be stored is there to copy, and can be sent again', async () => {
    let works = false;
    const { form, sent } = openForm(async () => {
      if (!works) throw new Error('full');
      return 'kept';
    });
    form.set(3);
    await form.send();
    expect(form.phase()).toBe('failed');
    expect(form.text()).toBe('Aanbevelen?\n3 / 10');
    works = true;
    await form.send();
    expect(form.phase()).toBe('kept');
    expect(sent).toHaveLength(2);
  });

  test('while it is being sent, nothing moves and nothing is sent twice', async () => {
    const { form, sent } = openForm();
    form.set(3);
    void form.send();
    form.next();
    form.back();
    await settle();
    expect([form.page(), sent.length]).toEqual([0, 1]);
  });
});
