// Readings and changes of the Settings page: sites, accounts, tokens, retention, erasure, the audit log.

import { type Page, query, type Reading, read, type Role, siteRoot, write } from '../readings';

export interface Account {
  id: number;
  name: string;
  role: Role;
  /** The role holds at every site. */
  everywhere: boolean;
  hasPassword: boolean;
  used: string | null;
}

export const scopes = ['read', 'write', 'post'] as const;
export type Scope = (typeof scopes)[number] | 'metrics';

export interface Token {
  id: number;
  /** `*` is every site. */
  site: string;
  name: string;
  scopes: Scope[];
  made: string;
  madeBy: string;
  used: string | null;
}

/** Days; null is for ever. */
export interface RetentionDays {
  behaviour: number | null;
  answers: number | null;
  contact: number | null;
}

export interface AuditEntry {
  time: string;
  site?: string;
  who: string;
  action: string;
  detail?: string;
}

export const renameSite = (site: string, name: string): Promise<Reading<unknown>> =>
  write('PUT', siteRoot(site), { name });

export const changePassword = (current: string, password: string): Promise<Reading<{ changed: boolean }>> =>
  write('PUT', '/api/me/password', { current, password });

export const listAccounts = (site: string): Promise<Reading<{ items: Account[] }>> =>
  read(`${siteRoot(site)}/accounts`);

/** `signIn` is there for whoever is new. */
export const addAccount = (site: string, name: string, role: Role): Promise<Reading<{ signIn?: string }>> =>
  write('POST', `${siteRoot(site)}/accounts`, { name, role });

export const changeRole = (site: string, account: number, role: Role): Promise<Reading<unknown>> =>
  write('PUT', `${siteRoot(site)}/accounts/${account}`, { role });

export const removeAccount = (site: string, account: number): Promise<Reading<unknown>> =>
  write('DELETE', `${siteRoot(site)}/accounts/${account}`);

export const inviteAgain = (site: string, account: number): Promise<Reading<{ signIn: string }>> =>
  write('POST', `${siteRoot(site)}/accounts/${account}/invitation`);

export const listTokens = (site: string): Promise<Reading<{ items: Token[] }>> => read(`${siteRoot(site)}/tokens`);

export const makeToken = (site: string, name: string, may: string[]): Promise<Reading<{ token: string }>> =>
  write('POST', `${siteRoot(site)}/tokens`, { name, scopes: may });

export const revokeToken = (site: string, token: number): Promise<Reading<unknown>> =>
  write('DELETE', `${siteRoot(site)}/tokens/${token}`);

export const getRetention = (site: string): Promise<Reading<RetentionDays>> => read(`${siteRoot(site)}/retention`);

/** @param kind what `id` names: one browser, or a known person */
export const erase = (site: string, kind: 'visitor' | 'user', id: string): Promise<Reading<{ erased: number }>> =>
  write('POST', `${siteRoot(site)}/erasures`, { [kind]: id });

export const listAudit = (site: string, cursor?: string | null): Promise<Reading<Page<AuditEntry>>> =>
  read(`${siteRoot(site)}/audit${query({ cursor, limit: 20 })}`);
