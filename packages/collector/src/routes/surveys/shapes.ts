// Shapes that the answers about surveys share.

import { z } from 'zod';
import { timeShape } from '../../describe/shapes';
import type { Finding } from '../../lint/finding';
import { timeText } from '../../reading/timeText';
import type { ConfigVersion } from '../../store/surveyStore';
import type { SurveyDifference } from '../../surveys/compareSurveys';
import { surveysIn } from '../../surveys/surveysIn';

export const versionShape = z
  .object({
    version: z.number(),
    time: timeShape,
    who: z.string().optional().meta({ description: 'Absent for what was published before versions were kept.' }),
    note: z.string().optional(),
    surveys: z.number().meta({ description: 'How many there are in it.' }),
  })
  .meta({ id: 'SurveyVersion' });

export const versionItem = ({ body, publishedMs, ...rest }: ConfigVersion): z.infer<typeof versionShape> => ({
  ...rest,
  time: timeText(publishedMs),
  surveys: surveysIn(JSON.parse(body)).length,
});

export const findingShape: z.ZodType<Finding> = z
  .object({
    file: z.string(),
    severity: z.enum(['error', 'warning']),
    code: z.string(),
    survey: z.string().optional(),
    question: z.string().optional(),
    place: z.string(),
    what: z.string(),
    why: z.string(),
    fix: z.string(),
  })
  .meta({ id: 'Finding' });

const namedShape = { id: z.string(), name: z.string().optional() };
const changeShape = z.object({
  member: z
    .string()
    .meta({ description: 'What stands in a list is named by its id.', examples: ['questions.why.label'] }),
  before: z.unknown().optional().meta({ description: 'Absent where there was nothing.' }),
  after: z.unknown().optional().meta({ description: 'Absent where there is nothing any more.' }),
});

export const differenceShape: z.ZodType<SurveyDifference> = z
  .object({
    added: z.array(z.object(namedShape)),
    removed: z.array(z.object(namedShape)),
    changed: z.array(z.object({ ...namedShape, changes: z.array(changeShape) })),
    same: z.number(),
  })
  .meta({ id: 'SurveyDifference' });

/** What goes with a publication. */
export const publicationMembers = {
  note: z.string().trim().max(500).optional().meta({ description: 'Why, for those who look at the versions.' }),
  over: z
    .int()
    .min(0)
    .optional()
    .meta({ description: 'Publishes only while this version is the published one; 0 is none.' }),
};

export const publishedShape = z.object({ published: z.literal(true), version: z.number(), surveys: z.number() });
