// The account in an address, where its role may be changed at this site.

import type { Context } from 'hono';
import { type Denial, deny } from '../../receive/denial';
import type { Member } from '../../store/accessStore';
import type { Store } from '../../store/store';

/** Somebody with a role for every site keeps it: each site has an owner at any time. */
export async function findMember(store: Store, c: Context): Promise<{ ok: true; member: Member } | Denial> {
  const { site = '', id = '' } = c.req.param();
  const member = (await store.listMembers(site)).find((one) => String(one.id) === id);
  if (!member) return deny(404, 'unknown-account', 'Nobody with this number has a role at this site.');
  if (!member.everywhere) return { ok: true, member };
  return deny(
    422,
    'role-everywhere',
    `${member.name} is ${member.role} of every site; that is not changed at one of them.`,
  );
}
