// GET /api/sites/:site/scores: each score with its n and its margin.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { narrowingQuery, readQuery } from '../reading/query';
import { summariseScores } from '../scores/summariseScores';
import { answerDenial } from './answerDenial';

export const getScores =
  ({ store }: Parts): Handler =>
  async (c) => {
    const query = readQuery(narrowingQuery, c.req.query());
    if (!query.ok) return answerDenial(c, query);
    const { from, to, survey } = query.value;
    const counts = await store.countScores(c.req.param('site') ?? '', { fromMs: from, untilMs: to, survey });
    return c.json({ items: summariseScores(counts) });
  };
