// POST /api/sites/:site/entries: an answer that a customer gave by phone or in the store, entered by somebody of the team.

import { isTime, isUuid } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { findSurvey } from '../../hosted/findSurvey';
import { timeText } from '../../reading/timeText';
import { MAX_SKEW_MS } from '../../receive/correctTime';
import { deny } from '../../receive/denial';
import { sortEvents } from '../../receive/sortEvents';
import { answerDenial } from '../answerDenial';
import { missing } from '../loop/missing';

const entryShape = z.strictObject({
  id: z
    .string()
    .refine(isUuid, 'must be a UUID')
    .meta({ description: 'A new one for each answer; the same one again is the same answer.' }),
  survey: z.strictObject({
    id: z.string().min(1).max(128),
    version: z.int().optional(),
    name: z.string().max(500).optional(),
  }),
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be lower case letters, digits and underscores')
    .meta({ description: '`phone`, `in_store`, `chat`, or a word of your own.' }),
  answers: z
    .array(z.unknown())
    .max(200)
    .meta({ description: 'As in a feedback event: question, type, label, value, scale.' }),
  scores: z.record(z.string(), z.number()).optional(),
  comment: z.string().optional(),
  contact: z.record(z.string(), z.string()).optional(),
  consents: z.record(z.string(), z.unknown()).optional(),
  helped: z.boolean().optional(),
  user: z.string().trim().min(1).max(256).optional().meta({ description: 'The customer, as `identify` calls them.' }),
  ref: z.string().trim().min(1).max(128).optional().meta({ description: 'An order, a store.' }),
  locale: z.string().min(1).max(35).optional(),
  time: z
    .string()
    .refine(isTime, 'must be a time with a zone (2026-11-22T10:00:00Z)')
    .optional()
    .meta({ description: 'When it was said; default now.' }),
});

const example =
  '{"id": "0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77", "survey": {"id": "order"}, "channel": "phone", "user": "customer-42", "answers": [{"question": "recommend", "type": "nps", "value": 9, "scale": [0, 10]}], "scores": {"nps": 9}}';

const EARLY = deny(422, 'bad-time', 'This time has not come yet. Say when it was said, or leave it out for now.');
const ERASED = deny(
  422,
  'erased',
  'This customer was erased after that time, so nothing of it is kept. An answer that was given since can be entered.',
);

export const postEntry = ({ store, live, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postEntry',
      chapter: 'Channels',
      summary: 'Enters an answer that a customer gave by phone or in the store.',
      detail: 'It stands among the other answers, with its channel and with who has entered it.',
      body: entryShape,
      example,
      answer: z.object({ id: z.string().meta({ description: 'The answer.' }) }),
      refusals: [422],
    },
    async (c, { body }) => {
      const site = c.req.param('site') ?? '';
      const { id, channel, user, locale, time, survey, ...given } = body;
      if (!findSurvey(await store.getConfig(site), survey.id)) return missing(c, 'survey', survey.id);
      const receivedMs = now();
      const received = timeText(receivedMs);
      if (time !== undefined && Date.parse(time) > receivedMs + MAX_SKEW_MS) return answerDenial(c, EARLY);
      const props = {
        ...{ response: id.toLowerCase(), revision: 1, complete: true, survey, ...given },
        entered: { by: c.get('signedIn').name, time: received },
      };
      const event = { id, name: 'feedback', time: time ?? received, channel, user, locale, props };
      const batch = { klankbord: 1 as const, site, id, sent: received, events: [event] };
      const { arrivals, refused } = sortEvents(batch, receivedMs);
      if (refused[0]) return answerDenial(c, deny(400, refused[0].code, refused[0].detail));
      await store.insertEvents(site, arrivals);
      if (!(await store.getResponse(site, props.response))) return answerDenial(c, ERASED);
      live.wake(site);
      c.set('done', { action: 'answer.entered', detail: `${survey.id}, ${channel}, ${props.response}` });
      return c.json({ id: props.response });
    },
  );
