// Catches what a page's beginning must not lose, until the signals that read it are there: errors, which are likeliest
// then, and acts on elements that say themselves what they mean.

/** A page that makes more repeats itself. */
const MAX_MISSED = 20;

export function catchEarly(): { missed: Event[]; stop(): void } {
  const missed: Event[] = [];
  const miss = (event: Event): void => void (missed.length < MAX_MISSED && missed.push(event));
  const act = (event: Event): void => {
    if ((event.target as Element).closest?.('[data-kb-track]')) miss(event);
  };
  const heard = { error: miss, unhandledrejection: miss, click: act, submit: act };
  const names = Object.keys(heard) as (keyof typeof heard)[];
  // Acts also where the host stops them; errors not of what could not be fetched.
  for (const name of names) addEventListener(name, heard[name], heard[name] === act);
  return { missed, stop: () => names.forEach((name) => removeEventListener(name, heard[name], heard[name] === act)) };
}
