// GET /api/sites/:site/tokens: the tokens that work here; their secrets are kept nowhere.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { describeRoute } from '../../describe/describeRoute';
import { listShape, timeShape } from '../../describe/shapes';
import { timeText } from '../../reading/timeText';
import { scopes, type Token } from '../../store/accessStore';

export interface TokenItem extends Omit<Token, 'madeMs' | 'usedMs'> {
  made: string;
  used: string | null;
}

const tokenShape: z.ZodType<TokenItem> = z
  .object({
    id: z.number(),
    site: z.string().meta({ description: '`*` is every site.' }),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    made: timeShape,
    madeBy: z.string(),
    used: timeShape.nullable(),
  })
  .meta({ id: 'Token' });

const tokenItem = ({ madeMs, usedMs, ...token }: Token): TokenItem => ({
  ...token,
  made: timeText(madeMs),
  used: usedMs === null ? null : timeText(usedMs),
});

export const listTokens = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listTokens',
      chapter: 'Access',
      summary: 'The tokens that work here; their secrets are kept nowhere.',
      answer: listShape(tokenShape),
    },
    async (c) => c.json({ items: (await store.listTokens(c.req.param('site') ?? '')).map(tokenItem) }),
  );
