// The filters of the journey and of the moments.

import { z } from 'zod';
import type { VisitFilter } from '../../journey/narrowVisits';
import { narrowingQuery } from '../../reading/query';
import type { VisitNarrowing } from '../../store/journeyStore';

const name = z.string().min(1).max(128);

export const journeyQuery = z.strictObject({
  ...narrowingQuery.shape,
  stage: name.optional(),
  moment: name.optional(),
  device: name.optional(),
  channel: name.optional(),
  locale: name.optional(),
  asked: z.enum(['yes', 'no']).optional(),
});

/** In the terms of the store. */
export const wishOf = ({ from, to, ...filter }: z.infer<typeof journeyQuery>): VisitFilter & VisitNarrowing => ({
  ...filter,
  fromMs: from,
  untilMs: to,
});
