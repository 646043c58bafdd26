// POST /api/login: name and password open a session.

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

/** A name that does not exist costs as long as a wrong password: else the time would tell which names there are. */
const NOBODY = ['scrypt', 2 ** 15, 8, 1, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$');

/** Without a name it is the first account. */
const body = z.strictObject({ password: z.string().max(1024), name: z.string().min(1).max(128).optional() });

export const postLogin = ({ store, sessions, throttle, ready, secure, log, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'logIn',
      chapter: 'Account',
      summary: 'Name and password open a session: it answers with the cookie.',
      body,
      example: '{"name": "owner", "password": "…"}',
      answer: z.object({ account: z.object({ name: z.string() }) }),
      refusals: [401, 429],
      isOpen: true,
    },
    async (c, { body: { name, password } }) => {
      await ready;
      const account = name === undefined ? await store.getAccount() : await store.findAccount(name.trim());
      const waitMs = throttle.begin(account?.name ?? '');
      if (waitMs > 0) {
        const seconds = Math.ceil(waitMs / 1000);
        const message = `Too many wrong passwords. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`;
        return answerDenial(c, deny(429, 'too-many-tries', message), { 'retry-after': String(seconds) });
      }
      const right = await verifyPassword(password, account?.password || NOBODY);
      const entry = { atMs: now(), who: account?.name ?? 'unknown name' };
      if (!account?.password || !right) {
        log('warn', 'wrong password');
        await store.writeAudit({ ...entry, action: 'login.failed' });
        return answerDenial(c, WRONG);
      }
      throttle.succeed(account.name);
      writeSessionCookie(c, await sessions.open(account.id), secure);
      await store.writeAudit({ ...entry, action: 'login' });
      return c.json({ account: { name: account.name } });
    },
  );
