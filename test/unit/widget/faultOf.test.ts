// What keeps a page from being left, and the sentence that says so.

import { describe, expect, test } from '@jest/globals';
import { addQuestionTypes, type Question, rarerQuestionTypes } from '@klankbord/protocol/survey';
import { createSay } from '../../../packages/widget/src/ui/createSay';
import { faultOf } from '../../../packages/widget/src/ui/faultOf';

const text = (more: object): Question => ({ id: 'q', type: 'text', label: 'Why?', ...more }) as Question;
const contact = (more: object): Question => ({ id: 'c', type: 'contact', label: 'Who?', ...more }) as Question;
const consent: Question = { id: 'y', type: 'consent', label: 'You may', purpose: 'contact', required: true };
const choice: Question = {
  id: 'x',
  type: 'choice',
  label: 'Which?',
  options: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  many: true,
  min: 2,
};
const nps: Question = { id: 'n', type: 'nps', label: 'Recommend?', required: true };

describe('faultOf', () => {
  test('an optional question may be left empty, whatever else is asked of it', () => {
    expect(faultOf(text({ min: 10, pattern: 'email' }), '  ')).toBeUndefined();
    expect(faultOf(contact({}), { email: ' ' })).toBeUndefined();
    expect(faultOf({ ...nps, required: false }, undefined)).toBeUndefined();
  });

  test('a required one may not, and zero is an answer', () => {
    expect(faultOf(nps, undefined)?.key).toBe('missing.choice');
    expect(faultOf(nps, 0)).toBeUndefined();
    expect(faultOf(text({ required: true }), ' \n ')?.key).toBe('missing.text');
  });

  test('a name alone does not reach anybody, unless it is all that is asked', () => {
    const both = contact({ required: true, fields: ['name', 'phone'] });
    expect(faultOf(both, { name: 'Anna' })?.key).toBe('missing.contact');
    expect(faultOf(both, { phone: '0201234567' })).toBeUndefined();
    expect(faultOf(contact({ required: true, fields: ['name'] }), { name: 'Anna' })).toBeUndefined();
    expect(faultOf(contact({ required: true }), undefined)?.key).toBe('missing.contact');
  });

  test('lengths are counted without the blanks around', () => {
    expect(faultOf(text({ min: 5 }), ' abc   ')?.key).toBe('fault.too-short');
    expect(faultOf(text({ max: 3 }), ' abc   ')).toBeUndefined();
    expect(faultOf(text({ max: 3 }), 'abcd')?.key).toBe('fault.too-long');
  });

  test('patterns and addresses', () => {
    expect(faultOf(text({ pattern: 'email' }), 'anna@example')?.key).toBe('fault.email');
    expect(faultOf(text({ pattern: 'email' }), ' anna@example.com ')).toBeUndefined();
    expect(faultOf(text({ pattern: 'number' }), 'twelve')?.key).toBe('fault.number');
    expect(faultOf(text({ pattern: 'url' }), 'example.com')?.key).toBe('fault.url');
    expect(faultOf(contact({}), { email: 'anna@' })?.key).toBe('fault.email');
  });

  test('choices: nothing at all where something must be, too few, too many', () => {
    expect(faultOf({ ...choice, required: true }, [])?.key).toBe('missing.choice');
    expect(faultOf(choice, [])).toBeUndefined();
    const few = faultOf(choice, ['a'])!;
    expect(createSay()(few.key, few.values)).toBe('Please choose at least 2.');
    const many = faultOf({ ...choice, min: 0, max: 1 }, ['a', 'b'])!;
    expect(createSay()(many.key, many.values)).toBe('Please choose no more than 1.');
  });

  test('a consent that must be given is asked for in its own words', () => {
    expect(faultOf(consent, null)?.key).toBe('missing.consent');
    expect(faultOf(consent, true)).toBeUndefined();
    expect(faultOf({ ...consent, required: false }, null)).toBeUndefined();
  });

  test('what could not be fetched cannot be asked for; once it is there, it can', () => {
    const slider: Question = { id: 's', type: 'slider', label: 'How much?', required: true };
    expect(faultOf(slider, undefined)).toBeUndefined();
    addQuestionTypes(rarerQuestionTypes);
    expect(faultOf(slider, undefined)?.key).toBe('missing.choice');
    expect(faultOf(slider, 0)).toBeUndefined();
    addQuestionTypes([]);
  });

  test('the sentences are filled in from the question', () => {
    const fault = faultOf(text({ min: 5 }), 'abc')!;
    expect(createSay()(fault.key, fault.values)).toBe('Please write at least 5 characters.');
  });
});
