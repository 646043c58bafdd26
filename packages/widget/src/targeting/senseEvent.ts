// Senses that something has happened on the page a moment ago.

export interface Sense {
  is(): boolean;
  stop(): void;
}

/**
 * @param ms how long it counts
 * @param counts whether this event counts; what scripts make up is no act of the visitor
 */
export function senseEvent(type: string, ms: number, counts: (event: Event) => boolean = () => true): Sense {
  // On a clock that nobody can set.
  let last = -Infinity;
  const note = (event: Event): void => {
    try {
      if (event.isTrusted && counts(event)) last = performance.now();
    } catch {
      // A form's own fields may hide its methods: then it is not looked into.
    }
  };
  document.addEventListener(type, note, { capture: true, passive: true });
  return {
    is: () => performance.now() - last < ms,
    stop: () => document.removeEventListener(type, note, true),
  };
}
