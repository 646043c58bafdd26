// Publishes a configuration as a new version, unless another one was published meanwhile.

import type { Context } from 'hono';
import type { Parts } from '../../app';
import type { ApiEnv } from '../../guards/apiGuard';
import { deny } from '../../receive/denial';
import { surveysIn } from '../../surveys/surveysIn';
import { answerDenial } from '../answerDenial';

interface Publication {
  body: string;
  note?: string | undefined;
  over?: number | undefined;
  /** For the audit log. */
  action: string;
  detail(version: number): string;
}

const MEANWHILE = deny(
  422,
  'published-meanwhile',
  'Somebody else has published meanwhile. Look your surveys over again: the differences are others now.',
);

export async function publish(
  c: Context<ApiEnv>,
  { store, now }: Pick<Parts, 'store' | 'now'>,
  { body, note, over, action, detail }: Publication,
): Promise<Response> {
  const who = c.get('signedIn').name;
  const version = await store.saveConfig(c.req.param('site') ?? '', { body, who, note }, now(), over);
  if (version === undefined) return answerDenial(c, MEANWHILE);
  c.set('done', { action, detail: detail(version) });
  return c.json({ published: true, version, surveys: surveysIn(JSON.parse(body)).length });
}
