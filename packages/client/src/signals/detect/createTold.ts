// Each field's fault is told once for each attempt to send.

/** Milliseconds after an attempt in which the browser's `invalid` is its answer; at other times a script only asks. Our choice. */
const ATTEMPT_MS = 1000;

export interface Told {
  /** The visitor tries to send: everything may be told again. */
  attempt(at: number): void;
  isAttempt(at: number): boolean;
  /** True the first time; false until the next attempt, or until the field was right in between. */
  isNew(field: string): boolean;
  right(field: string): void;
}

export function createTold(): Told {
  const told = new Set<string>();
  let triedAt = -Infinity;
  return {
    attempt(at) {
      told.clear();
      triedAt = at;
    },
    isAttempt: (at) => at - triedAt <= ATTEMPT_MS,
    isNew: (field) => told.size < told.add(field).size,
    right: (field) => void told.delete(field),
  };
}
