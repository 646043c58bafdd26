// The routes of the surveys of a site: what is published, what was, and publishing.

import type { Hono } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { checkSurveys } from './checkSurveys';
import { listSurveys } from './listSurveys';
import { publishSurveys } from './publishSurveys';
import { getSurveyVersion, listSurveyVersions, restoreSurveyVersion } from './versions';

export function routeSurveys(app: Hono<ApiEnv>, parts: Parts): void {
  const surveys = '/api/sites/:site/surveys';
  app.get(surveys, listSurveys(parts)).post(surveys, publishSurveys(parts));
  app.post(`${surveys}/check`, checkSurveys(parts));
  app.get(`${surveys}/versions`, listSurveyVersions(parts));
  app.get(`${surveys}/versions/:version`, getSurveyVersion(parts));
  app.post(`${surveys}/versions/:version/restore`, restoreSurveyVersion(parts));
}
