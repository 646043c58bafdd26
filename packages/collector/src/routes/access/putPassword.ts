// PUT /api/me/password: whoever is logged in chooses a password; their other sessions end.

import type { Handler } from 'hono';
import { z } from 'zod';
import { hashPassword, verifyPassword } from '../../accounts/password';
import { hashToken } from '../../accounts/secretToken';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { readSessionCookie } from '../../guards/sessionCookie';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';

/** Our choice, between the 8 that NIST SP 800-63B has as its least and the 15 it wants of a password alone. */
const MIN_CHARACTERS = 10;

const wish = z.strictObject({
  password: z.string().min(MIN_CHARACTERS, `must have at least ${MIN_CHARACTERS} characters`).max(1024),
  /** The one so far; not needed by somebody who was invited and has none. */
  current: z.string().max(1024).optional(),
});

export const putPassword = ({ store, throttle, secure }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'putPassword',
      chapter: 'Account',
      summary: 'Changes the own password; other sessions of the account end.',
      body: wish,
      example: '{"current": "…", "password": "…"}',
      answer: z.object({ changed: z.boolean() }),
      refusals: [422, 429],
    },
    async (c, { body }) => {
      const { account, name } = c.get('signedIn');
      if (account === undefined) return answerDenial(c, deny(403, 'no-account', 'A token has no password.'));
      const { password, current = '' } = body;
      const known = (await store.findAccount(name))?.password;
      if (known) {
        const waitMs = throttle.begin(name);
        const seconds = Math.ceil(waitMs / 1000);
        const wait = deny(429, 'too-many-tries', `Too many wrong passwords. Wait ${seconds} s, then try again.`);
        if (waitMs > 0) return answerDenial(c, wait, { 'retry-after': String(seconds) });
        if (!(await verifyPassword(current, known))) {
          return answerDenial(c, deny(422, 'wrong-password', 'That is not the password so far.'));
        }
        throttle.succeed(name);
      }
      await store.changePassword(account, await hashPassword(password), hashToken(readSessionCookie(c, secure) ?? ''));
      c.set('done', { action: 'password.changed' });
      return c.json({ changed: true });
    },
  );
