// The shapes of the journey's answers, for the description of the API.

import { z } from 'zod';
import type { Loss } from './lossOf';
import type { Problem, ProblemDetail } from './rankProblems';
import type { Asked, Trigger } from './sumAskings';
import type { MomentSum } from './sumMoments';
import type { JourneyStage } from './sumStages';
import type { Trail } from './sumTrails';

const count = z.number().int();
const interval = { low: z.number(), high: z.number() };

const lossShape: z.ZodType<Loss> = z
  .object({ value: z.number(), ...interval, expected: z.number(), compared: count })
  .meta({ id: 'Loss', description: 'Orders fewer than comparable visits brought, with its 95 % interval.' });

const detailShape: z.ZodType<ProblemDetail> = z
  .object({
    dimension: z.string(),
    value: z.string(),
    visits: count,
    bought: count,
    loss: lossShape.nullable(),
    surplus: z.number(),
  })
  .meta({ id: 'ProblemDetail' });

const stagesShape = z.array(z.object({ stage: z.string(), visits: count }));

const problemMembers = {
  kind: z.enum(['moment', 'friction']),
  name: z.string(),
  moments: z.array(z.string()),
  visits: count,
  times: count,
  bought: count,
  loss: lossShape.nullable(),
  isExit: z.boolean(),
  stages: stagesShape,
  pages: z.array(z.object({ url: z.string(), title: z.string().optional(), visits: count })),
  where: detailShape.nullable(),
  details: z.array(detailShape),
};
export const problemShape: z.ZodType<Problem> = z.object(problemMembers).meta({ id: 'Problem' });

const outcomes = {
  ...{ shown: count, answered: count, partial: count, dismissed: count, ignored: count },
  rate: z.object({ share: z.number(), n: count, low: z.number().nullable(), high: z.number().nullable() }).nullable(),
};
const triggerShape: z.ZodType<Trigger> = z
  .object({ survey: z.string(), moment: z.string().nullable(), ...outcomes })
  .meta({ id: 'Trigger' });

export const askedShape: z.ZodType<Asked> = z
  .object({
    perVisit: z.array(z.object({ times: count, visits: count })),
    again: z.array(z.object({ nth: count, ...outcomes })),
    triggers: z.array(triggerShape),
  })
  .meta({ id: 'Asked' });

const endedShape = z.object({ visits: count, bought: count });
export const momentShape: z.ZodType<MomentSum> = z
  .object({
    ...problemMembers,
    leftAt: stagesShape,
    asked: endedShape,
    notAsked: endedShape,
    triggers: z.array(triggerShape),
  })
  .meta({ id: 'Moment' });

export const stageShape: z.ZodType<JourneyStage> = z
  .object({
    stage: z.string(),
    ...{ visits: count, reached: count, left: count },
    medianMs: z.number().nullable(),
    satisfaction: z
      .object({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable(), n: count })
      .nullable(),
    terms: z.array(z.object({ term: z.string(), found: z.boolean(), visits: count })),
    products: z.array(z.object({ name: z.string(), visits: count })),
    errors: z.array(z.object({ text: z.string(), visits: count })),
    exits: z.array(z.object({ acts: z.array(z.string()), visits: count })),
    isAside: z.boolean(),
  })
  .meta({ id: 'JourneyStage' });

export const trailShape: z.ZodType<Trail> = z
  .object({ path: z.array(z.string()), visits: count, bought: count })
  .meta({ id: 'Trail' });
