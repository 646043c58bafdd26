// Who asks, and what they may do at a site.

import { EVERY_SITE, type Grant, type Role, roles, type Scope, type Token } from '../store/accessStore';

export interface SignedIn {
  /** The account; absent for a program with a token. */
  account?: number;
  /** For people: the name of the account, or that of the token as `token: NAME`. */
  name: string;
  grants: Grant[];
  scopes: Scope[];
}

/** True when `role` may do what `needed` may do. */
export const reaches = (role: Role | undefined, needed: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(needed);

/** The highest role at a site; undefined without any. */
export function roleAt({ grants }: Pick<SignedIn, 'grants'>, site: string): Role | undefined {
  const there = grants.filter((grant) => grant.site === site || grant.site === EVERY_SITE).map(({ role }) => role);
  return [...roles].reverse().find((role) => there.includes(role));
}

/** Whether somebody may decide over all that another may do: else a link for the other would be a way up. */
export const coversAll = (one: SignedIn, other: Grant[]): boolean =>
  other.every(({ site }) => roleAt(one, site) === 'owner');

/** A token never owns: it gives no roles and makes no tokens. */
const grantsOf = ({ site, scopes }: Token): Grant[] =>
  scopes.includes('write') ? [{ site, role: 'editor' }] : scopes.includes('read') ? [{ site, role: 'reader' }] : [];

/** A program never goes by the name of a person, whatever its token is called. */
export const programOf = (token: Token): SignedIn => ({
  name: `token: ${token.name}`,
  grants: grantsOf(token),
  scopes: token.scopes,
});
