// Group commit: what arrives while the disk is busy shares one transaction, and everyone is answered after it.

import type { Arrival } from './store';

export interface Group {
  site: string;
  arrivals: Arrival[];
}

/** Our choice: large enough to share the cost of a sync among many, small enough to answer within a blink. */
const MAX_EVENTS = 5000;

interface Waiting extends Group {
  done(): void;
  fail(reason: unknown): void;
}

export interface GroupCommit {
  /** Resolves after the durable commit, rejects when nothing of it was stored. */
  add(group: Group): Promise<void>;
  /** Commits what is waiting. */
  flush(): void;
}

/**
 * @param commit stores all groups in one transaction, or throws and stores none
 * @param concernsAll whether a failure is that of the store, which would befall each of them alone as well
 */
export function createGroupCommit(
  commit: (groups: Group[]) => void,
  concernsAll: (reason: unknown) => boolean,
): GroupCommit {
  let waiting: Waiting[] = [];
  let events = 0;

  const settle = (groups: Waiting[]): void => {
    try {
      commit(groups);
    } catch (reason) {
      // What one of them brought must not fail the others.
      if (groups.length > 1 && !concernsAll(reason)) for (const group of groups) settle([group]);
      else for (const group of groups) group.fail(reason);
      return;
    }
    for (const group of groups) group.done();
  };
  const flush = (): void => {
    const groups = waiting;
    waiting = [];
    events = 0;
    if (groups.length) settle(groups);
  };

  const add = (group: Group): Promise<void> =>
    new Promise((done, fail) => {
      // After the input that is ready now: requests that came in together are committed together.
      if (!waiting.length) setImmediate(flush);
      waiting.push({ ...group, done, fail });
      events += group.arrivals.length;
      if (events >= MAX_EVENTS) flush();
    });

  return { add, flush };
}
