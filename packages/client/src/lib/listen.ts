// Listening that can always be stopped.

/**
 * Adds a listener and gives back the function that removes it.
 *
 * @param types one event name, or several with blanks between them
 */
export function listen<E extends Event>(
  target: EventTarget,
  types: string,
  handler: (event: E) => void,
  options?: boolean | AddEventListenerOptions,
): () => void {
  const names = types.split(' ');
  for (const name of names) target.addEventListener(name, handler as EventListener, options);
  return () => {
    for (const name of names) target.removeEventListener(name, handler as EventListener, options);
  };
}
