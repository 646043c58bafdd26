// GET /api/sites/:site/audit: what was done, by whom, newest first.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import { roleAt } from '../../accounts/signedIn';
import type { ApiEnv } from '../../guards/apiGuard';
import { eventsQuery, readQuery } from '../../reading/query';
import { timeText } from '../../reading/timeText';
import { EVERY_SITE } from '../../store/accessStore';
import { answerDenial } from '../answerDenial';

const DEFAULT_LIMIT = 50;

export const listAudit =
  ({ store }: Parts): Handler<ApiEnv> =>
  async (c) => {
    const query = readQuery(eventsQuery, c.req.query());
    if (!query.ok) return answerDenial(c, query);
    const { limit = DEFAULT_LIMIT, cursor } = query.value;
    const all = roleAt(c.get('signedIn'), EVERY_SITE) === 'owner';
    const { items, next } = await store.listAudit(c.req.param('site') ?? '', { limit, cursor, all });
    return c.json({ items: items.map(({ atMs, ...entry }) => ({ time: timeText(atMs), ...entry })), next });
  };
