// The part of the store that imports ask: what is there already, who stays away, and an import taken back.

export interface ImportStore {
  /** Which of these events are stored. */
  listStored(site: string, ids: string[]): Promise<string[]>;
  /** Which of these known persons were erased, and when last. */
  listErasures(site: string, users: string[]): Promise<{ user: string; erasedMs: number }[]>;
  /** Deletes the answers that an import brought, and their traces in lists; gives how many. */
  dropImport(site: string, importId: string): Promise<number>;
}
