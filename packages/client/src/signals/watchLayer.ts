// Watches a data layer for all signals that read it: what is pushed, was pushed before we came, or went past us.

import { isObject } from '@klankbord/protocol/wire';
import { listen } from '../lib/listen';
import type { Report } from './signal';

type Layer = unknown[];
/** Reads one push; only objects are handed on, among them the `arguments` of gtag. */
export type ReadPushed = (pushed: Record<string, unknown>) => void;

/** One data layer that is watched. */
export interface LayerWatch {
  add(read: ReadPushed): () => void;
}

/**
 * Milliseconds between the looks after the start: our choice. Tag managers and consent tools arrive in the first seconds
 * and some replace `push` or the whole array; later a page view, or the page being hidden or left, is soon enough.
 */
const LOOKS_MS = [250, 750, 2000, 7000];
/** Somebody who takes `push` back at every look is let go after so many times: looking alone finds everything too. */
const MAX_HOOKS = 20;

function createWatch(name: string, report: Report): LayerWatch {
  const readers = new Set<ReadPushed>();
  // By identity: Tag Manager takes the oldest pushes out of the array, so a position says nothing.
  const seen = new WeakSet<object>();
  let layer: Layer | undefined;
  let hooked: Layer['push'] | undefined;
  let hooks = 0;
  let unhook = (): void => undefined;
  let stops: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;

  /** Each on its own: a Proxy that throws must not hide what comes after it. */
  const tell = report.guard((pushed: unknown, isNew: boolean) => {
    if (!isObject(pushed) || !(isNew || !seen.has(pushed))) return;
    seen.add(pushed);
    for (const read of readers) read(pushed);
  });
  /** On the instance only, and only the newest hook tells: whoever wrapped an older one still calls it. */
  const hook = (into: Layer): void => {
    const original = into.push;
    let live = true;
    const push = function (this: Layer, ...pushed: unknown[]): number {
      // Before the others: what they push in answer to it comes after it.
      if (live) for (const one of pushed) tell(one, true);
      return original.apply(this, pushed);
    };
    hooks++;
    try {
      into.push = push;
    } catch {
      // Frozen, or sealed against it: looking has to do.
      return;
    }
    unhook();
    hooked = push;
    unhook = () => {
      live = false;
      // Somebody else's on top of ours stays, and ours in it does nothing.
      if (into.push === push) into.push = original;
    };
  };
  const look = report.guard(() => {
    const globals = window as unknown as Record<string, unknown>;
    const found = (globals[name] ??= []);
    if (!Array.isArray(found)) {
      if (!isTold) report.diagnose('not-a-data-layer', { name });
      isTold = true;
      return;
    }
    if (found !== layer) hooks = 0;
    layer = found as Layer;
    if (layer.push !== hooked && hooks < MAX_HOOKS) hook(layer);
    for (const pushed of [...layer]) tell(pushed, false);
  });
  const lookAgain = ([ms, ...more]: number[]): void => {
    if (ms)
      timer = setTimeout(() => {
        look();
        lookAgain(more);
      }, ms);
  };
  const start = (): void => {
    look();
    lookAgain(LOOKS_MS);
    stops = [
      report.heard((event) => event.name === 'page_view' && look()),
      ...['load', 'pagehide', 'visibilitychange'].map((type) => listen(window, type, look, true)),
    ];
  };
  const stop = (): void => {
    clearTimeout(timer);
    unhook();
    hooked = layer = undefined;
    for (const one of stops) one();
  };

  return {
    add(read) {
      const guarded = report.guard(read);
      readers.add(guarded);
      if (readers.size === 1) start();
      // The watch has begun already: what it has seen, this reader has not.
      else for (const pushed of layer ?? []) if (isObject(pushed)) guarded(pushed);
      return () => {
        readers.delete(guarded);
        if (!readers.size) stop();
      };
    },
  };
}

/**
 * Reads everything that is pushed to the global `name`, from the beginning, each push once: also where the array or its
 * `push` is replaced, found at the next look. What is no array is told as a diagnostic, and looked at again later.
 */
export function watchLayer(name: string, report: Report, read: ReadPushed): () => void {
  return (report.layers[name] ??= createWatch(name, report)).add(read);
}
