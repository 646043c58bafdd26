// GET /api/sites/:site/retention: how long what is kept.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';

const days = z.number().nullable().meta({ description: 'Days; null is for ever.' });

const daysOf = (kept: number): number | null => (Number.isFinite(kept) ? kept : null);

export const getRetention = ({ retention }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getRetention',
      chapter: 'Access',
      summary: 'How many days behaviour, answers and contact data are kept.',
      answer: z.object({ behaviour: days, answers: days, contact: days }),
    },
    (c) => {
      const { behaviour, answers, contact } = retention.days;
      return c.json({ behaviour: daysOf(behaviour), answers: daysOf(answers), contact: daysOf(contact) });
    },
  );
