// What is said to those who cannot see the card, through a live region that is drawn with it.

/** Milliseconds that a screen reader needs to notice a live region before it is filled. */
const NOTICE_MS = 100;

export interface Voice {
  /** What the live region holds. */
  note(): string;
  /** Counts what was said, so that the same words can be said twice. */
  count(): number;
  say(text: string): void;
  stop(): void;
}

/** @param draw draws the card, and the live region with it */
export function createVoice(draw: () => void): Voice {
  let note = '';
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    note: () => note,
    count: () => count,
    say(text) {
      stop();
      timer = setTimeout(() => {
        note = text;
        count += 1;
        draw();
      }, NOTICE_MS);
    },
    stop,
  };
}
