// After something was taken away: what it was, and a way back for a while.

import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../readings';
import { loopWords } from '../../texts/loopWords';

interface Told {
  text: string;
  undo?: (() => Promise<Reading<unknown>>) | undefined;
}

export interface Undo {
  /** Says what was done, with a way back where there is one. */
  tell(text: string, undo?: () => Promise<Reading<unknown>>): void;
  /** Stands at the end of the page. */
  notice: ComponentChildren;
}

/** Long enough to read and to reach it with the keyboard: our choice. */
const SHOWN_MS = 15_000;

/** @param undone reads again what is shown */
export function useUndo(undone: () => void): Undo {
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    if (!told) return;
    const timer = setTimeout(() => setTold(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);

  const tell = useCallback<Undo['tell']>((text, undo) => setTold({ text, undo }), []);
  const goBack = async (): Promise<void> => {
    const reading = await told?.undo?.();
    setTold({ text: reading?.ok ? loopWords.undone : (reading?.fault.message ?? '') });
    undone();
  };
  return {
    tell,
    notice: (
      <div class="undo-place" role="status">
        {told && (
          <div class="undo">
            <p>{told.text}</p>
            {told.undo && (
              <button type="button" class="button" onClick={() => void goBack()}>
                {loopWords.undo}
              </button>
            )}
            <button
              type="button"
              class="quiet-button"
              aria-label={loopWords.dismiss}
              onClick={() => setTold(undefined)}
            >
              ×
            </button>
          </div>
        )}
      </div>
    ),
  };
}
