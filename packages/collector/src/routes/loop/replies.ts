// Replies: written by the team in a case, read by the visitor who holds the key.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { type Again, againOf } from '../../loop/againOf';
import { newReplyId, titleOf } from '../../loop/stepOf';
import { timeText } from '../../reading/timeText';
import { deny } from '../../receive/denial';
import { readOwner } from '../../receive/readOwner';
import { answerDenial } from '../answerDenial';
import { missing, numberIn } from './missing';
import { changedShape } from './shapes';

export const postReply = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postReply',
      chapter: 'Cases',
      summary: 'Writes a reply, which the visitor sees in the widget at the next visit, once.',
      body: z.strictObject({
        text: z.string().trim().min(1).max(2000),
        again: z.boolean().optional().meta({ description: 'Asks the question of the first score once more.' }),
      }),
      example: '{"text": "…", "again": true}',
      answer: z.object({ id: z.string() }),
      refusals: [422],
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      const found = await store.getCase(site, numberIn(id));
      if (!found) return missing(c, 'case', id);
      const { response, visitor, score } = found.case;
      const stored = response === undefined ? undefined : await store.getResponse(site, response);
      if (!stored || !visitor || response === undefined)
        return answerDenial(
          c,
          deny(
            422,
            'no-visitor',
            'Nobody can see a reply here: the case belongs to no visitor of the site. Tell the customer in another way.',
          ),
        );
      const again = body.again === false ? undefined : againOf(stored, score);
      const reply = newReplyId();
      await store.addReply(site, {
        id: reply,
        visitor,
        response,
        case: found.case.id,
        author: c.get('signedIn').name,
        text: body.text,
        quote: titleOf(stored) || undefined,
        again: again && JSON.stringify(again),
        madeMs: now(),
      });
      return c.json({ id: reply });
    },
  );

export const patchReply = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'patchReply',
      chapter: 'Cases',
      summary: 'Takes a reply back that nobody has seen yet, or brings it back.',
      body: z.strictObject({ withdrawn: z.boolean() }),
      example: '{"withdrawn": true}',
      answer: changedShape,
    },
    async (c, { body }) => {
      const { site = '', id = '' } = c.req.param();
      const done = await store.withdrawReply(site, id, body.withdrawn ? now() : null);
      return done ? c.json({ changed: true }) : missing(c, 'reply', id);
    },
  );

/** POST /v1/replies: whoever presents the key reads what waits for that visitor; never by user, which anyone could claim. */
export const postReplies =
  ({ store, admission }: Parts): Handler =>
  async (c) => {
    const owner = await readOwner(c.req.raw, admission);
    if (!owner.ok) return answerDenial(c, owner);
    const replies = await store.listWaitingReplies(owner.site, owner.visitor);
    c.header('cache-control', 'no-store');
    return c.json({
      replies: replies.map(({ id, response, text, madeMs, quote, ask, again }) => ({
        id,
        response,
        text,
        time: timeText(madeMs),
        quote,
        ask,
        again: again === undefined ? undefined : (JSON.parse(again) as Again),
      })),
    });
  };
