// Senses that the visitor is typing.

import { type Sense, senseEvent } from './senseEvent';

/** Milliseconds after the last key in which somebody still writes: our choice, a pause to think. */
const PAUSE_MS = 3000;

/** `input` also comes from pasting, dictation and IMEs, which `keydown` misses. */
export const senseTyping = (): Sense => senseEvent('input', PAUSE_MS);
