// The filters of the journey and of the moments.

import { z } from 'zod';
import type { VisitFilter } from '../../journey/narrowVisits';
import { formatQuery, narrowingQuery } from '../../reading/query';
import type { VisitNarrowing } from '../../store/journeyStore';

const { from, to, survey, device, channel, locale, stage, moment } = narrowingQuery.shape;

/** The same words as in a list of answers, meant of visits; only `survey` narrows the answers. */
export const journeyQuery = z.strictObject({
  ...{ from, to, device, channel, locale },
  survey: survey.meta({ description: 'The id of a survey: answers to it and showings of it; the visits stay all.' }),
  stage: stage.meta({ description: 'Visits that were in this stage.' }),
  moment: moment.meta({ description: 'Visits in which this moment or friction came.' }),
  asked: z.enum(['yes', 'no']).optional().meta({ description: 'Visits in which a survey was shown, or none was.' }),
});

const tableOf = <T extends readonly [string, ...string[]]>(names: T) =>
  z
    .enum(names)
    .optional()
    .meta({ description: `Which table, where \`format\` asks for a file: one has one. Default \`${names[0]}\`.` });

const journeyTables = ['stages', 'problems', 'trails'] as const;
export type JourneyTable = (typeof journeyTables)[number];
export const getJourneyQuery = z.strictObject({
  ...journeyQuery.shape,
  ...formatQuery.shape,
  table: tableOf(journeyTables),
});

const momentTables = ['moments', 'triggers', 'again'] as const;
export type MomentTable = (typeof momentTables)[number];
export const listMomentsQuery = z.strictObject({
  ...journeyQuery.shape,
  ...formatQuery.shape,
  table: tableOf(momentTables),
});

/** In the terms of the store. */
export const wishOf = ({
  from: fromMs,
  to: untilMs,
  ...filter
}: z.infer<typeof journeyQuery>): VisitFilter & VisitNarrowing => ({ ...filter, fromMs, untilMs });
