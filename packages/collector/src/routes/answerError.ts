// Answers what went wrong on our side: the sender keeps what it has and comes again.

import type { ErrorHandler } from 'hono';
import type { Log } from '../log';
import { deny } from '../receive/denial';
import { isStoreFailure } from '../store/storeFailure';
import { answerDenial } from './answerDenial';

/** Seconds: a lock is over by then, a full disk has been noticed. */
const RETRY_AFTER_SECONDS = 5;

export const answerError =
  (log: Log): ErrorHandler =>
  (error, c) => {
    if (isStoreFailure(error)) {
      log('error', 'the store failed', { reason: error.message });
      const denial = deny(
        503,
        'store-failure',
        'Nothing was stored: the database cannot write now. Send it again later.',
      );
      return answerDenial(c, denial, { 'retry-after': String(RETRY_AFTER_SECONDS) });
    }
    log('error', 'unexpected error', { reason: error.stack ?? String(error) });
    const message = 'Something unexpected went wrong here; the log of the collector says what.';
    return c.json({ error: { code: 'internal', message } }, 500);
  };
