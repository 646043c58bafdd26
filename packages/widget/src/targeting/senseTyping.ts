// Senses that the visitor is typing.

/** Milliseconds after the last key in which somebody still writes: our choice, a pause to think. */
const PAUSE_MS = 3000;

export interface Typing {
  is(): boolean;
  stop(): void;
}

export function senseTyping(now: () => number): Typing {
  let last = -Infinity;
  const note = (): void => {
    last = now();
  };
  // `input` also comes from pasting, dictation and IMEs, which `keydown` misses.
  document.addEventListener('input', note, true);
  return {
    is: () => now() - last < PAUSE_MS && now() >= last,
    stop: () => document.removeEventListener('input', note, true),
  };
}
