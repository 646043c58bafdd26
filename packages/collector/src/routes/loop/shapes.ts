// What the routes of the loop answer, as shapes and as the functions that fill them.

import { z } from 'zod';
import { timeShape } from '../../describe/shapes';
import { timeText } from '../../reading/timeText';
import type { Case, CaseNote, Praise, Reply } from '../../store/loopStore';

export const caseStates = ['open', 'in-progress', 'waiting', 'closed'] as const;
export const caseSides = ['unhappy', 'happy', 'other'] as const;
export const praiseStates = ['noted', 'declined', 'allowed', 'published', 'hidden'] as const;

const scoreShape = z.object({
  metric: z.string(),
  type: z.string(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const caseShape = z
  .object({
    id: z.number(),
    response: z.string().optional().meta({ description: 'The answer it is about; absent for one opened by hand.' }),
    visitor: z.string().optional(),
    rule: z.string().optional().meta({ description: 'The rule that opened it; absent: a person did.' }),
    side: z.enum(caseSides),
    title: z.string().meta({ description: 'What the customer said; empty for a bare score.' }),
    survey: z.string().optional().meta({ description: 'What the survey of its answer is called.' }),
    owner: z.string().optional(),
    state: z.enum(caseStates),
    opened: timeShape,
    due: timeShape.optional(),
    closed: timeShape.optional(),
    outcome: z.string().optional(),
    told: timeShape.optional().meta({ description: 'When the customer was told.' }),
    score: scoreShape.optional(),
    second: z.object({ value: z.number(), response: z.string(), time: timeShape }).optional(),
    improvement: z.number().optional(),
  })
  .meta({ id: 'Case' });

export const noteShape = z
  .object({ id: z.number(), time: timeShape, author: z.string(), kind: z.enum(['note', 'change']), text: z.string() })
  .meta({ id: 'CaseNote' });

export const replyShape = z
  .object({
    id: z.string(),
    author: z.string(),
    text: z.string(),
    time: timeShape,
    asksAgain: z.boolean().meta({ description: 'The question of the first score is asked once more.' }),
    shown: timeShape.optional(),
    answered: timeShape.optional(),
    helped: z.boolean().optional(),
    withdrawn: timeShape.optional(),
  })
  .meta({ id: 'Reply' });

export const praiseShape = z
  .object({
    response: z.string(),
    state: z.enum(praiseStates),
    text: z.string(),
    score: scoreShape.optional(),
    name: z.string().optional(),
    product: z.string().optional(),
    time: timeShape,
    permission: z.string().optional().meta({ description: 'The sentence that its author agreed to.' }),
    recipient: z.string().optional().meta({ description: 'Who got the compliment.' }),
    passed: timeShape.optional(),
  })
  .meta({ id: 'Praise' });

export const changedShape = z.object({ changed: z.literal(true) });

const timeOf = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : timeText(ms));

export const caseItem = ({ openedMs, dueMs, closedMs, toldMs, second, ...rest }: Case): z.infer<typeof caseShape> => ({
  ...rest,
  opened: timeText(openedMs),
  due: timeOf(dueMs),
  closed: timeOf(closedMs),
  told: timeOf(toldMs),
  ...(second && { second: { value: second.value, response: second.response, time: timeText(second.atMs) } }),
});

export const noteItem = ({ atMs, ...note }: CaseNote): z.infer<typeof noteShape> => ({ ...note, time: timeText(atMs) });

export const replyItem = ({
  id,
  author,
  text,
  again,
  madeMs,
  shownMs,
  answeredMs,
  helped,
  withdrawnMs,
}: Reply): z.infer<typeof replyShape> => ({
  id,
  author,
  text,
  time: timeText(madeMs),
  asksAgain: again !== undefined,
  shown: timeOf(shownMs),
  answered: timeOf(answeredMs),
  helped,
  withdrawn: timeOf(withdrawnMs),
});

export const praiseItem = ({ atMs, passedMs, visitor: _, ...rest }: Praise): z.infer<typeof praiseShape> => ({
  ...rest,
  time: timeText(atMs),
  passed: timeOf(passedMs),
});
