// The option `emit`: what happens to surveys, pushed to the page's data layer for its tag manager. Never what was answered.

/** Pushed as `klankbord_shown` and so on; none of these names means anything to our own reading of the data layer. */
const NAMES = ['shown', 'started', 'answered', 'submitted', 'dismissed', 'suppressed'];

/** @param layer the name of the global, which is made when it is not there yet */
export function emitTo(layer: string, on: (name: string, listener: (value: unknown) => void) => void): void {
  const globals = window as unknown as Record<string, unknown[] | undefined>;
  for (const name of NAMES) {
    on(name, (klankbord) => {
      const pushes = (globals[layer] ??= []);
      if (Array.isArray(pushes)) pushes.push({ event: `klankbord_${name}`, klankbord });
    });
  }
}
