// POST /api/login: the password opens a session.

import type { Handler } from 'hono';
import { z } from 'zod';
import { verifyPassword } from '../accounts/password';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import type { ApiEnv } from '../guards/apiGuard';
import { writeSessionCookie } from '../guards/sessionCookie';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

const WRONG = deny(
  401,
  'wrong-password',
  'That password is not right. Try again, or restart the collector: it prints a sign-in link, and --password sets a new one.',
);

export const postLogin = ({ store, sessions, throttle, ready, secure, log }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'logIn',
      chapter: 'Account',
      summary: 'The password opens a session: it answers with the cookie.',
      body: z.strictObject({ password: z.string().max(1024) }),
      example: '{"password": "…"}',
      answer: z.object({ account: z.object({ name: z.string() }) }),
      refusals: [401, 429],
      isOpen: true,
    },
    async (c, { body: { password } }) => {
      await ready;
      const waitMs = throttle.begin();
      if (waitMs > 0) {
        const seconds = Math.ceil(waitMs / 1000);
        const message = `Too many wrong passwords. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
        return answerDenial(c, deny(429, 'too-many-tries', message), { 'retry-after': String(seconds) });
      }
      const account = await store.getAccount();
      if (!account || !(await verifyPassword(password, account.password))) {
        log('warn', 'wrong password');
        return answerDenial(c, WRONG);
      }
      throttle.succeed();
      writeSessionCookie(c, await sessions.open(account.id), secure);
      return c.json({ account: { name: account.name } });
    },
  );
