// POST /v1/erase: whoever presents a visitor's key erases that visitor.

import { isObject, isText } from '@klankbord/protocol/wire';
import type { Handler } from 'hono';
import type { Parts } from '../app';
import { deny } from '../receive/denial';
import { readBody } from '../receive/readBody';
import { visitorOf } from '../receive/visitorOf';
import { answerDenial } from './answerDenial';

export const postErase =
  ({ store, admission, now }: Parts): Handler =>
  async (c) => {
    const body = await readBody(c.req.raw);
    if (!body.ok) return answerDenial(c, body);
    const { site, key } = isObject(body.value) ? body.value : {};
    if (!isText(site, 128)) return answerDenial(c, deny(400, 'bad-site', 'site must be a text of 1 to 128 characters'));
    const visitor = visitorOf(key);
    if (!visitor)
      return answerDenial(
        c,
        deny(400, 'bad-key', 'key must be the visitor key: 32 bytes as 43 characters of base64url'),
      );
    const unknown = await admission.site(site);
    if (unknown) return answerDenial(c, unknown);
    await store.eraseVisitor(site, visitor, now());
    return c.json({ erased: true });
  };
