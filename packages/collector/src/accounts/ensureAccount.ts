// The first account: made at the first start, given another password when one is set.

import type { Store } from '../store/store';
import { generatePassword, hashPassword, verifyPassword } from './password';

/** What became of the account at this start. */
export interface AccountStart {
  outcome: 'created' | 'password-changed' | 'known';
  /** Only when it was generated now: nobody can read it later. */
  generatedPassword?: string;
}

export const ACCOUNT_NAME = 'owner';

/**
 * @param password the one that is wanted; absent: the one there is, or a generated one
 */
export async function ensureAccount(store: Store, nowMs: number, password?: string): Promise<AccountStart> {
  const account = await store.getAccount();
  if (!account) {
    const generatedPassword = password === undefined ? generatePassword() : undefined;
    await store.saveAccount(ACCOUNT_NAME, await hashPassword(password ?? generatedPassword!), nowMs);
    return { outcome: 'created', ...(generatedPassword && { generatedPassword }) };
  }
  if (password === undefined || (await verifyPassword(password, account.password))) return { outcome: 'known' };
  await store.saveAccount(account.name, await hashPassword(password), nowMs);
  return { outcome: 'password-changed' };
}
