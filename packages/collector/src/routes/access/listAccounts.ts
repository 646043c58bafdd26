// GET /api/sites/:site/accounts: who has which role here.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import { timeText } from '../../reading/timeText';
import type { Member } from '../../store/accessStore';

export interface AccountItem extends Omit<Member, 'usedMs'> {
  /** When they last used the dashboard, ISO 8601. */
  used: string | null;
}

export const accountItem = ({ usedMs, ...member }: Member): AccountItem => ({
  ...member,
  used: usedMs === null ? null : timeText(usedMs),
});

export const listAccounts =
  ({ store }: Parts): Handler =>
  async (c) =>
    c.json({ items: (await store.listMembers(c.req.param('site') ?? '')).map(accountItem), next: null });
