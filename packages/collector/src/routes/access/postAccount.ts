// POST /api/sites/:site/accounts: gives somebody a role here; whoever is new gets a link to sign in.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { deny } from '../../receive/denial';
import { roles } from '../../store/accessStore';
import { answerDenial } from '../answerDenial';
import { originOf } from '../originOf';

const wish = z.strictObject({ name: z.string().trim().min(1).max(128), role: z.enum(roles) });

export const postAccount = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postAccount',
      chapter: 'Access',
      summary: 'Gives somebody a role here; whoever is new gets a link that signs in once.',
      body: wish,
      example: '{"name": "Anna", "role": "editor"}',
      answer: z.object({
        account: z.object({ id: z.number(), name: z.string(), role: z.enum(roles) }),
        signIn: z.string().optional(),
      }),
      refusals: [422],
    },
    async (c, { body }) => {
      const { store, links, now } = parts;
      const site = c.req.param('site') ?? '';
      const { name, role } = body;
      const known = await store.findAccount(name);
      if ((await store.listMembers(site)).some(({ id }) => id === known?.id)) {
        return answerDenial(c, deny(422, 'known-account', `${name} has a role here already: change it in the list.`));
      }
      const id = known?.id ?? (await store.addAccount(name, now()));
      await store.giveRole(id, site, role);
      c.set('done', { action: 'account.added', detail: `${name}: ${role}` });
      const signIn = known ? undefined : await links.make(originOf(c, parts), id);
      return c.json({ account: { id, name, role }, ...(signIn && { signIn }) });
    },
  );
