// /api/sites/:site/surveys/versions: what was published, what differs between two versions, and the way back to one.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import { pageShape } from '../../describe/shapes';
import type { ApiEnv } from '../../guards/apiGuard';
import { eventsQuery } from '../../reading/query';
import { deny } from '../../receive/denial';
import { compareSurveys } from '../../surveys/compareSurveys';
import { findConfigProblems } from '../../surveys/findConfigProblems';
import { surveysIn } from '../../surveys/surveysIn';
import { answerDenial } from '../answerDenial';
import { missing, numberIn } from '../loop/missing';
import { publish } from './publish';
import { differenceShape, publicationMembers, publishedShape, versionItem, versionShape } from './shapes';

const chapter = 'Surveys';
const DEFAULT_LIMIT = 20;

export const listSurveyVersions = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listSurveyVersions',
      chapter,
      summary: 'What was published, by whom and why, newest first.',
      query: eventsQuery,
      answer: pageShape(versionShape),
    },
    async (c, { query: { limit = DEFAULT_LIMIT, cursor } }) => {
      const { items, next } = await store.listConfigVersions(c.req.param('site') ?? '', { limit, cursor });
      return c.json({ items: items.map(versionItem), next });
    },
  );

export const getSurveyVersion = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getSurveyVersion',
      chapter,
      summary: 'One version, and what it changed.',
      query: z.strictObject({
        against: z
          .string()
          .regex(/^\d{1,9}$/, 'must be the number of a version')
          .optional()
          .meta({ description: 'The version it is compared with; the one before it when absent.' }),
      }),
      answer: z.object({
        version: versionShape,
        against: versionShape.nullable().meta({ description: 'Null for the first one.' }),
        difference: differenceShape.meta({ description: 'From `against` to this version.' }),
        surveys: z.array(z.unknown()),
      }),
    },
    async (c, { query }) => {
      const site = c.req.param('site') ?? '';
      const asked = c.req.param('version');
      const found = await store.getConfigVersion(site, numberIn(asked));
      if (!found) return missing(c, 'version', asked ?? '');
      const against = await store.getConfigVersion(site, numberIn(query.against ?? String(found.version - 1)));
      if (!against && query.against !== undefined) return missing(c, 'version', query.against);
      const config = JSON.parse(found.body) as { surveys?: unknown[] };
      return c.json({
        version: versionItem(found),
        against: against ? versionItem(against) : null,
        difference: compareSurveys(surveysIn(JSON.parse(against?.body ?? '{}')), surveysIn(config)),
        surveys: config.surveys ?? [],
      });
    },
  );

/**
 * An old version is asked only what browsers refuse, and not what lint would say today: the way back must not fail because
 * a schedule has ended since.
 */
export const restoreSurveyVersion = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'restoreSurveyVersion',
      chapter,
      summary: 'Publishes an old version again, as a new one.',
      body: z.strictObject(publicationMembers),
      example: '{"note": "The new one confused people"}',
      answer: publishedShape,
      refusals: [422],
    },
    async (c, { body: { note, over } }) => {
      const asked = c.req.param('version');
      const found = await parts.store.getConfigVersion(c.req.param('site') ?? '', numberIn(asked));
      if (!found) return missing(c, 'version', asked ?? '');
      const [problem] = findConfigProblems(JSON.parse(found.body));
      if (problem) {
        const message = `Version ${found.version} cannot be published any more: ${problem.at} ${problem.message}`;
        return answerDenial(c, deny(422, 'bad-surveys', message));
      }
      return publish(c, parts, {
        body: found.body,
        note: note || `Back to version ${found.version}`,
        over,
        action: 'surveys.restored',
        detail: (version) => `version ${found.version}, as version ${version}`,
      });
    },
  );
