// `token`: makes, lists and revokes the tokens of programs.

import { createTokens } from '../accounts/createTokens';
import { EVERY_SITE, type Scope, scopes } from '../store/accessStore';
import type { Store } from '../store/store';
import { commandError } from './commandError';
import { openExisting } from './openExisting';
import type { Asked } from './readArguments';
import { WHO } from './who';

const HOW = 'klankbord token make --scopes read --site shop --name Reports · token list · token revoke 3';

function readScopes(text = ''): Scope[] {
  const names = text.split(',').flatMap((name) => name.trim() || []);
  const unknown = names.find((name) => !scopes.includes(name as Scope));
  if (names.length && unknown === undefined) return [...new Set(names as Scope[])];
  throw commandError(
    2,
    `--scopes: ${unknown ? `there is no ${JSON.stringify(unknown.slice(0, 40))}` : 'name at least one'}: ${scopes.join(', ')}`,
  );
}

const dayOf = (ms: number | null): string => (ms === null ? 'never' : new Date(ms).toISOString().slice(0, 10));

async function make(store: Store, values: Asked['values'], now: number): Promise<string> {
  const { site = EVERY_SITE, name = 'made at the command line' } = values;
  const wish = { site, name, scopes: readScopes(values.scopes), madeBy: WHO };
  const { id, token } = await createTokens(store, () => now).make(wish);
  await store.writeAudit({
    atMs: now,
    site,
    who: WHO,
    action: 'token.made',
    detail: `${name}: ${wish.scopes.join(', ')}`,
  });
  return `${token}\nToken ${id}, for ${site === EVERY_SITE ? 'every site' : site}. It is shown only now: note it down.\n`;
}

async function list(store: Store, { site = EVERY_SITE }: Asked['values']): Promise<string> {
  const sites = site === EVERY_SITE ? [EVERY_SITE, ...(await store.listSites()).map(({ id }) => id)] : [site];
  const found = (await Promise.all(sites.map(store.listTokens))).flat();
  const tokens = [...new Map(found.map((token) => [token.id, token])).values()].sort((a, b) => a.id - b.id);
  const lines = tokens.map(
    ({ id, site: of, scopes: may, name, usedMs }) =>
      `${id}  ${of}  ${may.join(',')}  ${name}  (last used: ${dayOf(usedMs)})\n`,
  );
  return lines.join('') || 'There are no tokens.\n';
}

async function revoke(store: Store, id: string | undefined, now: number): Promise<string> {
  const dropped = id && /^\d{1,9}$/.test(id) ? await store.revokeToken(Number(id)) : undefined;
  if (!dropped) throw commandError(1, `There is no token ${JSON.stringify(id ?? '')}. klankbord token list shows them`);
  const { site, name } = dropped;
  await store.writeAudit({ atMs: now, site, who: WHO, action: 'token.revoked', detail: name });
  return `Revoked: ${name}. It works no more.\n`;
}

/** @throws a command error with exit code 2 for anything but make, list and revoke */
export async function tokens(words: string[], values: Asked['values'], now: number): Promise<string> {
  const [verb, id] = words;
  if (!['make', 'list', 'revoke'].includes(verb ?? '')) throw commandError(2, `Say what to do: ${HOW}`);
  const store = openExisting(values.data!);
  try {
    if (verb === 'make') return await make(store, values, now);
    return verb === 'list' ? await list(store, values) : await revoke(store, id, now);
  } finally {
    await store.close();
  }
}
