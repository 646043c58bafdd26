// Later, when the page has nothing better to do.

export function atIdle(run: () => void): void {
  // WebKit has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 500);
}
