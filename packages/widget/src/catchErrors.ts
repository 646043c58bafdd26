// Catches the errors of a page's beginning, which are the likeliest of all, until the signal that reads them is there.

const NAMES = ['error', 'unhandledrejection'];
/** A page that makes more repeats itself. */
const MAX_MISSED = 20;

export function catchErrors(): { missed: Event[]; stop(): void } {
  const missed: Event[] = [];
  const miss = (event: Event): void => void (missed.length < MAX_MISSED && missed.push(event));
  for (const name of NAMES) addEventListener(name, miss);
  return { missed, stop: () => NAMES.forEach((name) => removeEventListener(name, miss)) };
}
