// The part of the store that knows who may do what: accounts with their roles, tokens, and the audit log.

import type { Page, PageWish } from './store';

/** From least to most: each may do what those before it may. */
export const roles = ['reader', 'editor', 'owner'] as const;
export type Role = (typeof roles)[number];

/** What a token may be used for. */
export const scopes = ['read', 'write', 'post', 'metrics'] as const;
export type Scope = (typeof scopes)[number];

/** Stands for every site, those to come included. */
export const EVERY_SITE = '*';

export interface Grant {
  /** A site, or `EVERY_SITE`. */
  site: string;
  role: Role;
}

/** Somebody with a role at a site. */
export interface Member {
  id: number;
  name: string;
  role: Role;
  /** The role holds for every site, and is not taken away at one of them. */
  everywhere: boolean;
  /** False for somebody invited who has not chosen a password yet. */
  hasPassword: boolean;
  /** When a session of theirs was last used; milliseconds since 1970. */
  usedMs: number | null;
}

export interface NewToken {
  tokenHash: string;
  site: string;
  name: string;
  scopes: Scope[];
  madeMs: number;
  madeBy: string;
}

export interface Token extends Omit<NewToken, 'tokenHash'> {
  id: number;
  usedMs: number | null;
}

export interface AuditEntry {
  atMs: number;
  /** Absent for what concerns no single site. */
  site?: string;
  /** The name of an account, `token: NAME`, or `command line`. */
  who: string;
  /** A machine word such as `token.made`, or method and route. */
  action: string;
  detail?: string;
}

export interface AccessStore {
  findAccount(name: string): Promise<{ id: number; name: string; password: string } | undefined>;
  /** Makes an account with a role, that nobody can log in to until it is given a password. */
  addAccount(name: string, grant: Grant, nowMs: number): Promise<number>;
  /** Ends all sessions of the account but the one that is named, and drops its sign-in links. */
  changePassword(account: number, password: string, keepTokenHash: string): Promise<void>;
  listGrants(account: number): Promise<Grant[]>;
  listMembers(site: string): Promise<Member[]>;
  /** Sign-in links that were made before do not open what the account may do now. */
  giveRole(account: number, grant: Grant): Promise<void>;
  /** An account without any role left is deleted, with its sessions. */
  takeRole(account: number, site: string): Promise<void>;
  keepToken(token: NewToken): Promise<number>;
  findToken(tokenHash: string): Promise<Token | undefined>;
  touchToken(id: number, nowMs: number): Promise<void>;
  listTokens(site: string): Promise<Token[]>;
  /** Gives what it was; undefined when there was none. */
  revokeToken(id: number): Promise<Token | undefined>;
  writeAudit(entry: AuditEntry): Promise<void>;
  /** Newest first; of this site, and where `all` is set of what concerns no single one. */
  listAudit(site: string, wish: PageWish & { all: boolean }): Promise<Page<AuditEntry>>;
}
