// What the queue asks of a store; IndexedDB and the page's memory are twins behind it.

import type { Lane } from '@klankbord/protocol/wire';

/** One kept thing: its key is its lane's letter + an id, its value is JSON. */
export type Entry = [key: string, json: string];

/** `f` feedback, `b` behaviour, `l` what was lost and has not been told yet, `d` drafts of answers. */
export type Letter = 'f' | 'b' | 'l' | 'd';

export interface QueueStore {
  /**
   * Puts and deletes in one transaction: when the promise resolves, all of it is done.
   *
   * @param strict on disk before it resolves, where the browser can do that
   */
  write(puts: Entry[], deletes?: string[], strict?: boolean): Promise<void>;
  /** The oldest entries of a lane, in the order of their ids; `''` for all lanes. */
  peek(letter: Letter | '', limit?: number): Promise<Entry[]>;
  /** False while there is nothing to look at: looking would make a database, and without consent there is none. */
  mayExist?(): Promise<boolean>;
  close?(): void;
}

export const letterOf = (lane: Lane): Letter => (lane === 'feedback' ? 'f' : 'b');
export const laneOf = (key: string): Lane => (key[0] === 'f' ? 'feedback' : 'behaviour');
export const keysOf = (entries: Entry[]): string[] => entries.map(([key]) => key);
