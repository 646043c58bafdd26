// What the visitor allows, layer by layer.

import type { Keep } from './lib/keep';

export type Layer = 'feedback' | 'behaviour' | 'identity';
export type Choice = 'granted' | 'pending' | 'denied';
export type ConsentState = Record<Layer, Choice>;
/** One word for all layers, or a word per layer. */
export type ConsentOption = Choice | Partial<ConsentState>;

const LAYERS: Layer[] = ['feedback', 'behaviour', 'identity'];
/** The one thing that is kept of a refusal: which layers, and nothing about whom. */
export const REFUSED = 'consent';

/** Global Privacy Control or Do-Not-Track: a wish about being followed, not about speaking. */
export function asksForPrivacy(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as { globalPrivacyControl?: boolean; doNotTrack?: string };
  return globalPrivacyControl === true || doNotTrack === '1';
}

const said = (option: ConsentOption | undefined, layer: Layer): Choice | undefined =>
  typeof option === 'string' ? option : option?.[layer];

export interface Consent {
  state(): ConsentState;
  is(layer: Layer, choice: Choice): boolean;
  /** Changes some layers; gives the layers that changed. */
  set(option: ConsentOption): Layer[];
}

/**
 * The consent of this page: the site's own word first, then a remembered refusal, then the privacy signals, then `granted`.
 * A remembered refusal weighs more than `pending`, until the host says `granted`.
 */
export function createConsent(keep: Keep, option: ConsentOption | undefined, honorGPC: boolean): Consent {
  const refused = new Set(keep.get(REFUSED)?.split(','));
  const wish = honorGPC && asksForPrivacy();
  const state = {} as ConsentState;
  for (const layer of LAYERS) {
    const word = said(option, layer);
    const firm = word !== 'pending' && word;
    state[layer] =
      firm || (refused.has(layer) ? 'denied' : (word ?? (wish && layer !== 'feedback' ? 'denied' : 'granted')));
  }
  return {
    state: () => ({ ...state }),
    is: (layer, choice) => state[layer] === choice,
    set(next) {
      // What the host says now replaces what was remembered; layers it does not mention keep their memory.
      const changed = LAYERS.filter((layer) => {
        const before = state[layer];
        const word = said(next, layer);
        if (!word) return false;
        if (word === 'denied') refused.add(layer);
        if (word === 'granted') refused.delete(layer);
        // `pending` is no answer: a refusal stays one.
        state[layer] = refused.has(layer) ? 'denied' : word;
        return state[layer] !== before;
      });
      if (refused.size) keep.set(REFUSED, [...refused].join());
      else keep.remove(REFUSED);
      return changed;
    },
  };
}
