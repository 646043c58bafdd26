// POST /v1/batch: takes a batch, and answers the receipt after the durable commit.

import { checkBatch, createReceipt } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import type { Parts } from '../app';
import { secondsOf } from '../guards/publicLimits';
import { mayPostTo, readBackOffice } from '../receive/backOffice';
import { deny } from '../receive/denial';
import { readBody } from '../receive/readBody';
import { sortEvents } from '../receive/sortEvents';
import { withoutClaims } from '../receive/withoutClaims';
import { answerDenial } from './answerDenial';

/** A version we do not speak is 415, too many events 413, so that the client waits or splits; all else is 400. */
const statusOf = (code: string): 400 | 413 | 415 =>
  code === 'unknown-version' ? 415 : code === 'too-many-events' ? 413 : 400;

const OTHER_SITE = 'This token is for another site';

export const postBatch =
  ({ store, admission, limits, live, metrics, tokens, now }: Parts): Handler =>
  async (c) => {
    const receivedMs = now();
    const office = await readBackOffice(tokens, c.req.header('authorization'));
    if (!office.ok) return answerDenial(c, office);
    const foreign = office.token ? undefined : admission.origin(c.req.header('origin'));
    if (foreign) return answerDenial(c, foreign);
    const body = await readBody(c.req.raw);
    if (!body.ok) return answerDenial(c, body);
    const batch = checkBatch(body.value);
    if (!batch.ok) return answerDenial(c, deny(statusOf(batch.code), batch.code, batch.detail));
    const { site } = batch.value;
    if (office.token && !mayPostTo(office.token, site)) return answerDenial(c, deny(403, 'no-scope', OTHER_SITE));
    const unknown = office.token ? undefined : await admission.site(site);
    if (unknown) return answerDenial(c, unknown);
    const tooMuch = office.token ? undefined : limits.visitors(batch.value);
    if (tooMuch) return answerDenial(c, tooMuch, { 'retry-after': secondsOf(tooMuch.waitMs) });
    const events = batch.value.events.map(withoutClaims);
    const { arrivals, refused } = sortEvents({ ...batch.value, events }, receivedMs);
    if (arrivals.length) {
      await store.insertEvents(site, arrivals);
      live.wake(site);
    }
    metrics.noteEvents({ accepted: arrivals.length, refused: refused.length });
    const codes = [...new Set(refused.map(({ code }) => code))].join(', ');
    if (codes) c.header('klankbord-refused', `${refused.length} of ${batch.value.events.length} events: ${codes}`);
    return c.json(createReceipt(arrivals.length, refused));
  };
