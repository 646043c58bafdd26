// What a visitor did in one form: how long in which field, and what was corrected afterwards.

export interface FieldVisit {
  field: string;
  /** Whole seconds with the focus in it. */
  seconds: number;
  /** How often the visitor came back to it and changed it. */
  corrections: number;
}

/** Times are in milliseconds, of any clock that does not run backwards. */
export interface FormVisit {
  enter(field: string, at: number): void;
  change(field: string): void;
  /** The focus is nowhere in the form: the clock stands still. */
  pause(at: number): void;
  /** The changed fields in the order they were met, and the sums over them. */
  tell(at: number): { fields: FieldVisit[]; seconds: number; corrections: number };
}

/** Fields that one event tells of: more than any form that a visitor fills by hand. Our choice. */
const MAX_FIELDS = 50;

interface Met {
  field: string;
  ms: number;
  corrections: number;
  changed?: boolean;
  /** Left after it was changed: the next change is a correction. */
  done?: boolean | undefined;
}

export function createFormVisit(): FormVisit {
  const met = new Map<string, Met>();
  let current: Met | undefined;
  let since = 0;
  let running = false;
  const find = (field: string): Met => {
    const one = met.get(field) ?? { field, ms: 0, corrections: 0 };
    met.set(field, one);
    return one;
  };
  const pause = (at: number): void => {
    if (running) current!.ms += at - since;
    running = false;
  };
  return {
    pause,
    enter(field, at) {
      pause(at);
      const next = find(field);
      if (current && current !== next) current.done = current.changed;
      current = next;
      since = at;
      running = true;
    },
    change(field) {
      const one = find(field);
      if (one.done) one.corrections++;
      one.done = false;
      one.changed = true;
    },
    tell(at) {
      pause(at);
      let [seconds, corrections] = [0, 0];
      const fields: FieldVisit[] = [];
      for (const one of met.values()) {
        if (!one.changed || fields.length === MAX_FIELDS) continue;
        const told = { field: one.field, seconds: Math.round(one.ms / 1000), corrections: one.corrections };
        fields.push(told);
        seconds += told.seconds;
        corrections += told.corrections;
      }
      return { fields, seconds, corrections };
    },
  };
}
