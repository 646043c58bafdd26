// GET /s/:site/:survey: a survey as a page, e.g. `?channel=email&ref=order-42&score=9`.

import type { Handler } from 'hono';
import { z } from 'zod';
import { createToken } from '../../accounts/secretToken';
import type { Parts } from '../../app';
import { pageHeaders } from '../../guards/pageHeaders';
import { findSurvey } from '../../hosted/findSurvey';
import { type HostedPage, hostedHeaders, hostedHtml } from '../../hosted/hostedPage';
import { originOf } from '../originOf';
import { plainPage } from '../plainPage';

const UNKNOWN = plainPage('There is no such survey', [
  'This survey is not here, or not any more. The link may be old or cut short.',
]);

/** What is not understood is left out: a link in an e-mail must not fail for a mistyped word. */
const query = z.object({
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/)
    .catch('link'),
  ref: z.string().min(1).max(128).optional().catch(undefined),
  score: z
    .string()
    .regex(/^-?\d{1,3}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
  lang: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?$/)
    .optional()
    .catch(undefined),
  preview: z.string().optional(),
  entry: z.string().optional(),
});

/** The first language that the browser asks for. */
const languageOf = (accepted: string | undefined): string =>
  /^\s*([a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})?)/.exec(accepted ?? '')?.[1] ?? 'en';

export const getHostedPage =
  (parts: Parts): Handler =>
  async (c) => {
    const { store } = parts;
    const { site: id = '', survey: surveyId = '' } = c.req.param();
    const site = await store.getSite(id);
    const survey = site && findSurvey(await store.getConfig(id), surveyId);
    if (!survey) return c.html(UNKNOWN, 404, { ...pageHeaders, 'cache-control': 'no-store' });
    const { lang, preview, entry, ...given } = query.parse(c.req.query());
    const page: HostedPage = {
      ...given,
      ...{ site: id, name: site.name, survey },
      origin: originOf(c, parts),
      locale: lang ?? languageOf(c.req.header('accept-language')),
      mode: entry !== undefined ? 'entry' : preview !== undefined ? 'look' : 'answer',
      nonce: createToken(),
    };
    return c.html(hostedHtml(page), 200, hostedHeaders(page));
  };
