// POST /api/sites/:site/accounts: gives somebody a role here; whoever has no password yet gets a link to sign in.

import type { Handler } from 'hono';
import { z } from 'zod';
import { coversAll } from '../../accounts/signedIn';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { type Denial, deny } from '../../receive/denial';
import { roles } from '../../store/accessStore';
import { answerDenial } from '../answerDenial';
import { originOf } from '../originOf';

/** So the audit log calls whoever is no account. */
const NO_PERSON = /^(?:token:|command line$|unknown name$)/i;

const wish = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(128)
    .refine((name) => !NO_PERSON.test(name), 'is what the audit log calls programs: choose another name'),
  role: z.enum(roles),
});

const nameTaken = (name: string): Denial =>
  deny(
    409,
    'name-taken',
    `There is an account ${name} already, with a role at a site that you do not own. Choose another name, or ask somebody who owns every site to give it a role here.`,
  );

export const postAccount = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postAccount',
      chapter: 'Access',
      summary: 'Gives somebody a role here; whoever has no password yet gets a link that signs in once.',
      body: wish,
      example: '{"name": "Anna", "role": "editor"}',
      answer: z.object({
        account: z.object({ id: z.number(), name: z.string(), role: z.enum(roles) }),
        signIn: z.string().optional(),
      }),
      refusals: [409, 422],
    },
    async (c, { body }) => {
      const { store, links, now } = parts;
      const site = c.req.param('site') ?? '';
      const { name, role } = body;
      const known = await store.findAccount(name);
      if ((await store.listMembers(site)).some(({ id }) => id === known?.id)) {
        return answerDenial(c, deny(422, 'known-account', `${name} has a role here already: change it in the list.`));
      }
      // Whoever made that account may hold its password: to trust it takes an owner of all its sites.
      if (known && !coversAll(c.get('signedIn'), await store.listGrants(known.id))) {
        return answerDenial(c, nameTaken(name));
      }
      const id = known?.id ?? (await store.addAccount(name, { site, role }, now()));
      if (known) await store.giveRole(id, { site, role });
      c.set('done', { action: 'account.added', detail: `${name}: ${role}` });
      const signIn = known?.password ? undefined : await links.make(originOf(c, parts), id);
      return c.json({ account: { id, name, role }, ...(signIn && { signIn }) });
    },
  );
