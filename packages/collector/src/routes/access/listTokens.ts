// GET /api/sites/:site/tokens: the tokens that work here; their secrets are kept nowhere.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import { timeText } from '../../reading/timeText';
import type { Token } from '../../store/accessStore';

export interface TokenItem extends Omit<Token, 'madeMs' | 'usedMs'> {
  made: string;
  used: string | null;
}

const tokenItem = ({ madeMs, usedMs, ...token }: Token): TokenItem => ({
  ...token,
  made: timeText(madeMs),
  used: usedMs === null ? null : timeText(usedMs),
});

export const listTokens =
  ({ store }: Parts): Handler =>
  async (c) =>
    c.json({ items: (await store.listTokens(c.req.param('site') ?? '')).map(tokenItem), next: null });
