// POST /v1/erase: whoever presents a visitor's key erases that visitor.

import type { Handler } from 'hono';
import type { Parts } from '../app';
import { readOwner } from '../receive/readOwner';
import { answerDenial } from './answerDenial';

export const postErase =
  ({ store, admission, now }: Parts): Handler =>
  async (c) => {
    const owner = await readOwner(c.req.raw, admission);
    if (!owner.ok) return answerDenial(c, owner);
    await store.eraseVisitor(owner.site, owner.visitor, now());
    return c.json({ erased: true });
  };
