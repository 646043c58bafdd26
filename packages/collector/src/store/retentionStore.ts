// The part of the store that lets go of what was kept long enough.

export interface RetentionStore {
  /** Deletes at most `limit` events of behaviour from before a time, all sites; gives how many it deleted. */
  dropBehaviour(beforeMs: number, limit: number): Promise<number>;
  /** The same for answers, with all their revisions. */
  dropAnswers(beforeMs: number, limit: number): Promise<number>;
  /** Takes name, address and number out of answers from before a time; the answers stay. */
  dropContacts(beforeMs: number, limit: number): Promise<number>;
}
