// POST /api/login: the password opens a session.

import { isObject } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import { verifyPassword } from '../accounts/password';
import type { Parts } from '../app';
import { writeSessionCookie } from '../guards/sessionCookie';
import { deny } from '../receive/denial';
import { answerDenial } from './answerDenial';

const WRONG = deny(
  401,
  'wrong-password',
  'That password is not right. Try again, or restart the collector: it prints a sign-in link, and --password sets a new one.',
);

export const postLogin =
  ({ store, sessions, throttle, ready, secure, log }: Parts): Handler =>
  async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const password = isObject(body) ? body.password : undefined;
    if (typeof password !== 'string' || password.length > 1024) {
      return answerDenial(c, deny(400, 'bad-login', 'Send the password as JSON: {"password": "…"}.'));
    }
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
  };
