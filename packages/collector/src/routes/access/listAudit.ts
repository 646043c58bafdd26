// GET /api/sites/:site/audit: what was done, by whom, newest first.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { pageShape, timeShape } from '../../describe/shapes';
import { roleAt } from '../../accounts/signedIn';
import type { ApiEnv } from '../../guards/apiGuard';
import { eventsQuery } from '../../reading/query';
import { timeText } from '../../reading/timeText';
import { EVERY_SITE } from '../../store/accessStore';

const auditShape = z
  .object({
    time: timeShape,
    site: z.string().optional(),
    who: z.string(),
    action: z.string(),
    detail: z.string().optional(),
  })
  .meta({ id: 'AuditEntry' });

const DEFAULT_LIMIT = 50;

export const listAudit = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listAudit',
      chapter: 'Access',
      summary: 'What was changed, by whom, newest first.',
      query: eventsQuery,
      answer: pageShape(auditShape),
    },
    async (c, { query }) => {
      const { limit = DEFAULT_LIMIT, cursor } = query;
      const all = roleAt(c.get('signedIn'), EVERY_SITE) === 'owner';
      const { items, next } = await store.listAudit(c.req.param('site') ?? '', { limit, cursor, all });
      return c.json({ items: items.map(({ atMs, ...entry }) => ({ time: timeText(atMs), ...entry })), next });
    },
  );
