// A loop rule: when an answer is like this, or a moment comes this often, then do that.

import { checkCondition, isMomentName, parseDuration, type Condition } from '@klankbord/protocol/condition';
import type { LocalText } from '@klankbord/protocol/survey';
import { z } from 'zod';

export type Action =
  | { case: { owner?: string | undefined; dueIn?: string | undefined } }
  | { webhook: string }
  | { digest: 'daily' }
  | { thank: LocalText }
  | { ask: 'publish' };

export interface RuleBody {
  name: string;
  on: boolean;
  /** Over the answer and its context. */
  when?: Condition | undefined;
  /** How often a moment comes: more than a number, or more than so many times as usual (`3x`). */
  rate?: { moment: string; over: string; gt: number | string } | undefined;
  then: Action[];
}

export interface Rule extends RuleBody {
  id: string;
  /** One that every site has; taking it away brings back its first form. */
  builtIn: boolean;
}

const MAX_DUE_DAYS_MS = 366 * 86_400_000;
/** A rate over less than this is noise, over more it is a trend: our choice. Milliseconds. */
const MIN_OVER_MS = 5 * 60_000;
const MAX_OVER_MS = 7 * 86_400_000;

const between =
  (low: number, high: number) =>
  (text: string): boolean => {
    const ms = parseDuration(text);
    return ms !== undefined && ms >= low && ms <= high;
  };

const text = z.string().min(1).max(2000);
const localText = z.union([text, z.record(z.string().min(2).max(16), text)]);
const condition = z.record(z.string(), z.unknown()).superRefine((value, refinement) => {
  const verdict = checkCondition(value);
  if (!verdict.ok) refinement.addIssue({ code: 'custom', message: verdict.detail });
});
const action = z.union([
  z.strictObject({
    case: z.strictObject({
      owner: z.string().min(1).max(128).optional(),
      dueIn: z.string().refine(between(0, MAX_DUE_DAYS_MS), 'must be a duration such as 2d').optional(),
    }),
  }),
  z.strictObject({ webhook: z.string().min(1).max(64) }),
  z.strictObject({ digest: z.literal('daily') }),
  z.strictObject({ thank: localText }),
  z.strictObject({ ask: z.literal('publish') }),
]);
const rate = z.strictObject({
  moment: z.string().refine(isMomentName, 'must be the name of a moment, e.g. payment-trouble'),
  over: z.string().refine(between(MIN_OVER_MS, MAX_OVER_MS), 'must be a duration from 5m to 7d'),
  gt: z.union([
    z.number().int().min(1).max(1_000_000),
    z.string().regex(/^\d{1,3}(\.\d)?x$/, 'must be a number, or times as usual such as 3x'),
  ]),
});

export const ruleBody = z
  .strictObject({
    name: z.string().min(1).max(128),
    on: z.boolean(),
    when: condition.optional(),
    rate: rate.optional(),
    then: z.array(action).min(1).max(10),
  })
  .superRefine((body, refinement) => {
    if ((body.when === undefined) === (body.rate === undefined))
      refinement.addIssue({ code: 'custom', message: 'a rule has either when or rate', path: ['when'] });
    if (body.rate && body.then.some((one) => !('webhook' in one)))
      refinement.addIssue({
        code: 'custom',
        message: 'a rate can only tell a webhook; the digest tells it anyway',
        path: ['then'],
      });
  });

/** @example isRuleId('unhappy') // true */
export const isRuleId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);
