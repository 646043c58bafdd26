// What the visitor allows, layer by layer.

import type { Keep } from './lib/keep';

export type Layer = 'feedback' | 'behaviour' | 'identity';
export type Choice = 'granted' | 'pending' | 'denied';
export type ConsentState = Record<Layer, Choice>;
/** One word for all layers, or a word per layer. */
export type ConsentOption = Choice | Partial<ConsentState>;

const LAYERS: Layer[] = ['feedback', 'behaviour', 'identity'];
/** The one thing that is kept of a refusal: which layers, and nothing about whom. */
const MARKER = 'consent';

const perLayer = (option: ConsentOption | undefined): Partial<ConsentState> =>
  typeof option === 'string' ? { feedback: option, behaviour: option, identity: option } : (option ?? {});

/** Global Privacy Control or Do-Not-Track: a wish about being followed, not about speaking. */
function asksForPrivacy(): boolean {
  const { globalPrivacyControl, doNotTrack } = navigator as { globalPrivacyControl?: boolean; doNotTrack?: string };
  return globalPrivacyControl === true || doNotTrack === '1';
}

export interface Consent {
  state(): ConsentState;
  is(layer: Layer, choice: Choice): boolean;
  /** Changes some layers; gives the layers that changed. */
  set(option: ConsentOption): Layer[];
}

/**
 * The consent of this page: the site's own word first, then a remembered refusal, then the privacy signals, then `granted`.
 * A remembered refusal also weighs more than `pending`, until the host says `granted`.
 */
export function createConsent(keep: Keep, option: ConsentOption | undefined, honorGPC: boolean): Consent {
  const said = perLayer(option);
  const refused = (keep.get(MARKER) ?? '').split(',');
  const wish = honorGPC && asksForPrivacy();
  const first = (layer: Layer): Choice => {
    if (said[layer] === 'granted' || said[layer] === 'denied') return said[layer];
    if (refused.includes(layer)) return 'denied';
    return said[layer] ?? (wish && layer !== 'feedback' ? 'denied' : 'granted');
  };
  const state = Object.fromEntries(LAYERS.map((layer) => [layer, first(layer)])) as ConsentState;
  return {
    state: () => ({ ...state }),
    is: (layer, choice) => state[layer] === choice,
    set(next) {
      const changes = perLayer(next);
      const changed = LAYERS.filter((layer) => changes[layer] && changes[layer] !== state[layer]);
      for (const layer of changed) state[layer] = changes[layer]!;
      const denied = LAYERS.filter((layer) => state[layer] === 'denied' && (changes[layer] || refused.includes(layer)));
      if (denied.length) keep.set(MARKER, denied.join(','));
      else keep.remove(MARKER);
      return changed;
    },
  };
}
