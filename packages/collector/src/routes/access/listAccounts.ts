// GET /api/sites/:site/accounts: who has which role here.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { describeRoute } from '../../describe/describeRoute';
import { listShape, timeShape } from '../../describe/shapes';
import { timeText } from '../../reading/timeText';
import { type Member, roles } from '../../store/accessStore';

export interface AccountItem extends Omit<Member, 'usedMs'> {
  /** When they last used the dashboard, ISO 8601. */
  used: string | null;
}

const accountShape: z.ZodType<AccountItem> = z
  .object({
    id: z.number(),
    name: z.string(),
    role: z.enum(roles),
    everywhere: z.boolean().meta({ description: 'At every site, and not to be changed at one.' }),
    hasPassword: z.boolean(),
    used: timeShape.nullable(),
  })
  .meta({ id: 'Account' });

const accountItem = ({ usedMs, ...member }: Member): AccountItem => ({
  ...member,
  used: usedMs === null ? null : timeText(usedMs),
});

export const listAccounts = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    { id: 'listAccounts', chapter: 'Access', summary: 'Who has which role here.', answer: listShape(accountShape) },
    async (c) => c.json({ items: (await store.listMembers(c.req.param('site') ?? '')).map(accountItem) }),
  );
