// /api/sites/:site/invitations/:survey: the link of a survey for another channel, its QR code, its HTML for an e-mail.

import type { Context, Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { findSurvey } from '../../hosted/findSurvey';
import { isLoopback } from '../../hosted/isLoopback';
import { languagesOf } from '../../hosted/languagesOf';
import { mailSnippet, scoresOf } from '../../hosted/mailSnippet';
import { qrPng, qrSvg } from '../../hosted/qrCode';
import { surveyLink } from '../../hosted/surveyLink';
import { missing } from '../loop/missing';
import { originOf } from '../originOf';

const chapter = 'Channels';

const invitationQuery = z.strictObject({
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,63}$/, 'must be lower case letters, digits and underscores')
    .optional()
    .meta({ description: 'Where the answer comes from: `email`, `qr`, `phone`, `in_store`, a word of your own.' }),
  ref: z
    .string()
    .max(128, 'must have at most 128 characters')
    .optional()
    .meta({ description: 'Comes back with the answer: an order, a letter, a store.' }),
  lang: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})?$/, 'must be a language: nl, nl-BE')
    .optional()
    .meta({ description: 'Default: that of the browser; in the e-mail English.' }),
});

/** The survey of the address with its link; undefined where there is no such survey. */
async function invite(c: Context, parts: Parts, query: z.output<typeof invitationQuery>) {
  const { site = '', survey: id = '' } = c.req.param();
  const survey = findSurvey(await parts.store.getConfig(site), id);
  const origin = originOf(c, parts);
  return survey && { survey, origin, link: surveyLink(origin, site, id, query) };
}

export const getInvitation = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getInvitation',
      chapter,
      summary: 'The link of a survey for another channel, and its first question as HTML for an e-mail.',
      detail: 'Made from `--public-url`; without it from the address that was asked.',
      query: invitationQuery,
      answer: z.object({
        link: z.string(),
        isLoopback: z.boolean().meta({ description: 'The link leads to this machine only: set `--public-url`.' }),
        mail: z.string().meta({ description: 'HTML: each score is a link that opens the survey with it chosen.' }),
        scores: z.array(z.number()).meta({ description: 'The buttons of the e-mail; none: it is a link.' }),
        languages: z.array(z.string()).meta({ description: 'Languages that the survey can be asked in.' }),
      }),
    },
    async (c, { query }) => {
      const found = await invite(c, parts, query);
      if (!found) return missing(c, 'survey', c.req.param('survey') ?? '');
      const { survey, origin, link } = found;
      return c.json({
        link,
        isLoopback: isLoopback(origin),
        mail: mailSnippet({ survey, link, locale: query.lang ?? 'en' }),
        scores: scoresOf(survey),
        languages: languagesOf(survey),
      });
    },
  );

/** A page that may do nothing: what stands in it is looked at, and may be followed. */
const STILL = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; sandbox";

export const getInvitationMail = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getInvitationMail',
      chapter,
      summary: 'The HTML for an e-mail by itself, to look at or to fetch for each order.',
      query: invitationQuery,
      otherFormats: { 'text/html': 'A table with styles in place.' },
    },
    async (c, { query }) => {
      const found = await invite(c, parts, query);
      if (!found) return missing(c, 'survey', c.req.param('survey') ?? '');
      const { survey, link } = found;
      return c.html(mailSnippet({ survey, link, locale: query.lang ?? 'en' }), 200, {
        'content-security-policy': STILL,
        'x-content-type-options': 'nosniff',
      });
    },
  );

export const getQrCode = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getQrCode',
      chapter,
      summary: 'The link of a survey as a QR code, for a parcel, a receipt, a poster.',
      query: invitationQuery.extend({
        format: z
          .enum(['svg', 'png'], { error: 'must be svg or png' })
          .optional()
          .meta({ description: 'Default `svg`.' }),
      }),
      otherFormats: { 'image/svg+xml': 'Sharp at any size.', 'image/png': 'At least 1000 pixels wide.' },
    },
    async (c, { query: { format = 'svg', ...query } }) => {
      const found = await invite(c, parts, query);
      if (!found) return missing(c, 'survey', c.req.param('survey') ?? '');
      const name = `qr-${found.survey.id.replace(/[^\w-]/g, '_')}.${format}`;
      const headers = {
        'content-disposition': `inline; filename="${name}"`,
        'content-security-policy': STILL,
        'x-content-type-options': 'nosniff',
      };
      return format === 'svg'
        ? c.body(qrSvg(found.link), 200, { ...headers, 'content-type': 'image/svg+xml; charset=utf-8' })
        : c.body(new Uint8Array(qrPng(found.link)), 200, { ...headers, 'content-type': 'image/png' });
    },
  );
