// Random visitors of random surveys: forms end, the progress never runs backwards, and what is sent is what was shown.

import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { FeedbackInput } from '@klankbord/client';
import { type ConditionContext, holds } from '@klankbord/protocol/condition';
import { type Holds, type Survey, walkSurvey } from '@klankbord/protocol/survey';
import { createForm } from '../../../packages/widget/src/ui/createForm';

const ids = ['a', 'b', 'c', 'd'];
const condition = fc.record({
  answer: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 }), { minKeys: 1, maxKeys: 1 }),
});
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const surveys = fc
  .array(
    fc.record({
      showIf: perhaps(condition),
      next: fc.array(fc.record({ if: perhaps(condition), to: fc.constantFrom(...ids, 'end') }), { maxLength: 2 }),
      required: fc.boolean(),
    }),
    { minLength: ids.length, maxLength: ids.length },
  )
  .map(
    (flows) =>
      ({
        id: 's',
        questions: flows.map((flow, index) => ({ id: ids[index], type: 'rating', label: ids[index], ...flow })),
      }) as unknown as Survey,
  );
const asks: Holds = (asked, told) => holds(asked, told as unknown as ConditionContext);
const acts = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('next', 'next', 'back', 'back')), {
  minLength: 12,
  maxLength: 40,
});

test('random surveys, random visitors', () => {
  fc.assert(
    fc.property(surveys, acts, (survey, visitor) => {
      const sent: FeedbackInput[] = [];
      const form = createForm({
        survey,
        locale: () => 'en',
        known: {},
        holds: asks,
        submit: async (input) => {
          sent.push(input);
          return 'sent';
        },
        started: () => undefined,
        answered: () => undefined,
        changed: () => undefined,
        now: () => 0,
      });
      if (!form.pages()) return;
      /** What stands on the pages up to this one, with its values. */
      let shown: Record<string, unknown> = {};
      let progress = 0;
      for (const act of [...visitor, ...Array.from({ length: 8 }, () => ['set', 'next'] as const).flat()]) {
        if (form.phase() !== 'asking') break;
        const [asked] = form.questions();
        if (act === 'next') form.next();
        else if (act === 'back') form.back();
        else form.set(asked!.id, act === 'set' ? 3 : act);
        expect(form.progress()).toBeGreaterThanOrEqual(progress);
        expect(form.progress()).toBeLessThanOrEqual(1);
        expect(form.page()).toBeLessThan(form.pages());
        progress = form.progress();
        if (form.page() === 0) shown = {};
        for (const { id } of form.questions()) shown[id] = form.value(id);
      }
      expect(form.phase()).toBe('sending');
      const answers = sent[0]!.answers!.map(({ question, value }) => [question, value]);
      // Every answer that travels stood on a page on the way to Send, with that value.
      for (const [id, value] of answers) expect([id, form.value(id as string)]).toEqual([id, value]);
      expect(answers.every(([id]) => (id as string) in shown)).toBe(true);
      const { values } = form.state();
      const way = walkSurvey(survey, values, asks).flatMap(({ questions }) => questions.map(({ id }) => id));
      expect(answers.map(([id]) => id)).toEqual(way.filter((id) => id in values));
    }),
    { numRuns: 1000 },
  );
});
