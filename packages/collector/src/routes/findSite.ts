// The site in the address of a reading route, or 404.

import { createMiddleware } from 'hono/factory';
import type { Parts } from '../app';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

/** A site appears with its first event, with its first published configuration, or when it is named. */
export const findSite = ({ store }: Parts) =>
  createMiddleware(async (c, next) => {
    const site = c.req.param('site') ?? '';
    if (await store.getSite(site)) return next();
    return answerDenial(
      c,
      deny(404, 'unknown-site', `There is no site ${JSON.stringify(site)}. It appears with its first event.`),
    );
  });
