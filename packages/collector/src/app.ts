// Puts the routes together: who answers what, behind which guards.

import { Hono } from 'hono';
import type { Identify } from './accounts/createIdentify';
import type { Sessions } from './accounts/createSessions';
import type { SignInLinks } from './accounts/createSignInLinks';
import type { Tokens } from './accounts/createTokens';
import type { Shelf } from './files/createShelf';
import { type ApiEnv, apiGuard } from './guards/apiGuard';
import { auditWrites } from './guards/auditWrites';
import type { Admission } from './guards/createAdmission';
import type { LoginThrottle } from './guards/createLoginThrottle';
import { publicHeaders } from './guards/publicHeaders';
import type { PublicLimits } from './guards/publicLimits';
import { requestLog } from './guards/requestLog';
import { guardRest, guardSite } from './guards/roleGuards';
import type { Digester } from './journey/createDigester';
import type { Live } from './live/createLive';
import type { Log } from './log';
import type { Metrics } from './metrics/createMetrics';
import { routeAccess } from './routes/access/routeAccess';
import type { Retention } from './retention/createRetention';
import type { Loop } from './loop/createLoop';
import { answerError } from './routes/answerError';
import { routeChannels, routeInvitations } from './routes/channels/routeChannels';
import { findSite } from './routes/findSite';
import { getConfig } from './routes/getConfig';
import { getDashboard } from './routes/getDashboard';
import { getLiveness, getReadiness } from './routes/getHealth';
import { getLive } from './routes/getLive';
import { getMe } from './routes/getMe';
import { getMetrics } from './routes/getMetrics';
import { getOpenApi } from './routes/getOpenApi';
import { getResponse } from './routes/getResponse';
import { getScores } from './routes/getScores';
import { getSdkFile } from './routes/getSdkFile';
import { getSignin } from './routes/getSignin';
import { getVisit } from './routes/getVisit';
import { routeImports } from './routes/imports/routeImports';
import { routeJourney } from './routes/journey/routeJourney';
import { listEvents } from './routes/listEvents';
import { listResponses } from './routes/listResponses';
import { listVisits } from './routes/listVisits';
import { routeLoop, routePublicLoop } from './routes/loop/routeLoop';
import { notAllowed } from './routes/notAllowed';
import { notFound } from './routes/notFound';
import { postBatch } from './routes/postBatch';
import { postErase } from './routes/postErase';
import { postLogin } from './routes/postLogin';
import { postLogout } from './routes/postLogout';
import { listTopics } from './routes/topics/listTopics';
import { putConfig } from './routes/putConfig';
import { putSite } from './routes/putSite';
import { routeReading } from './routes/reading/routeReading';
import { routeSurveys } from './routes/surveys/routeSurveys';
import type { Store } from './store/store';

/** What routes are made of; each takes the parts it needs. */
export interface Parts {
  store: Store;
  admission: Admission;
  limits: PublicLimits;
  live: Live;
  loop: Loop;
  digester: Digester;
  /** Webhooks may go to private addresses. */
  mayBePrivate: boolean;
  sessions: Sessions;
  tokens: Tokens;
  identify: Identify;
  links: SignInLinks;
  throttle: LoginThrottle;
  metrics: Metrics;
  retention: Retention;
  sdk: Shelf;
  dashboard: Shelf;
  /** Settled when the account is there. */
  ready: Promise<unknown>;
  /** The dashboard is reached by https. */
  secure: boolean;
  /** The origin of `--public-url`. */
  publicOrigin: string | undefined;
  log: Log;
  /** Milliseconds since 1970. */
  now: () => number;
}

function routePublic(app: Hono<ApiEnv>, parts: Parts): void {
  for (const path of ['/v1/*', '/health/*']) app.use(path, publicHeaders);
  app.use('/v1/*', (c, next) => parts.limits.guard(c, next));
  app.post('/v1/batch', postBatch(parts)).all('/v1/batch', notAllowed('POST, OPTIONS'));
  app.get('/v1/config/:site', getConfig(parts)).all('/v1/config/:site', notAllowed('GET, HEAD, OPTIONS'));
  app.post('/v1/erase', postErase(parts)).all('/v1/erase', notAllowed('POST, OPTIONS'));
  routePublicLoop(app, parts);
  app.get('/health/live', getLiveness);
  app.get('/health/ready', getReadiness(parts));
  for (const path of ['/v1/*', '/health/*']) app.all(path, notFound);
}

function routeApi(app: Hono<ApiEnv>, parts: Parts): void {
  app.use('/api/*', apiGuard(parts), auditWrites(parts));
  app.use('/api/sites/:site/*', guardSite);
  app.use('/api/*', guardRest);
  app.get('/api/openapi.json', getOpenApi(app.routes));
  app.post('/api/login', postLogin(parts));
  app.post('/api/logout', postLogout(parts));
  app.get('/api/me', getMe(parts));
  routeAccess(app, parts);
  app.put('/api/sites/:site', putSite(parts));
  app.put('/api/sites/:site/config', putConfig(parts));
  app.use('/api/sites/:site/*', findSite(parts));
  app.get('/api/sites/:site/topics', listTopics(parts));
  app.get('/api/sites/:site/responses', listResponses(parts));
  app.get('/api/sites/:site/responses/:id', getResponse(parts));
  app.get('/api/sites/:site/events', listEvents(parts));
  app.get('/api/sites/:site/visits', listVisits(parts));
  app.get('/api/sites/:site/visits/:id', getVisit(parts));
  app.get('/api/sites/:site/scores', getScores(parts));
  routeJourney(app, parts);
  app.get('/api/sites/:site/live', getLive(parts));
  routeReading(app, parts);
  routeLoop(app, parts);
  routeSurveys(app, parts);
  routeInvitations(app, parts);
  routeImports(app, parts);
  app.all('/api/*', notFound);
}

/** The whole collector as a hono application; `createCollector` makes the parts. */
export function createApp(parts: Parts): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.onError(answerError(parts.log));
  app.notFound(notFound);
  app.use(requestLog(parts));
  routePublic(app, parts);
  routeApi(app, parts);
  routeChannels(app, parts);
  app.get('/metrics', getMetrics(parts));
  app.get('/signin', getSignin(parts));
  app.get('/:name', getSdkFile(parts));
  app.get('*', getDashboard(parts));
  return app;
}
